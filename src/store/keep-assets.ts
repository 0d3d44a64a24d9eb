import type { Kysely } from 'kysely';
import { blobOidOf } from '../core/entry/blob-oid.ts';
import type { Assets } from '../use-cases/ports.ts';
import { forgetUnusedAssets } from './forget-unused-assets.ts';
import { inTransaction } from './in-transaction.ts';
import type { Tables } from './tables.ts';

/** Pictures on their way from a form to the repository, each under the name git gives to it. */
export function keepAssets(db: Kysely<Tables>): Assets {
  return {
    async keep(bytes) {
      const oid = blobOidOf(bytes);
      const base64 = Buffer.from(bytes).toString('base64');
      await db
        .insertInto('assets')
        .values({ oid, base64, size: bytes.length, idle: 0 })
        .onConflict((conflict) => conflict.column('oid').doUpdateSet({ idle: 0 }))
        .execute();
      return oid;
    },

    async read(oid) {
      const row = await db.selectFrom('assets').select('base64').where('oid', '=', oid).executeTakeFirst();
      return row === undefined ? null : new Uint8Array(Buffer.from(row.base64, 'base64'));
    },

    forgetUnused: (now) => inTransaction(db, (transaction) => forgetUnusedAssets(transaction, now)),
  };
}
