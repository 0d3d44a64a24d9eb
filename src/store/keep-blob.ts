import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Keeps a text under the name git gives to it; the same text twice is kept once. Blobs are never removed. */
export async function keepBlob(
  db: Kysely<Tables>,
  blob: { readonly oid: string; readonly text: string },
): Promise<void> {
  await db
    .insertInto('blobs')
    .values({ oid: blob.oid, text: blob.text })
    .onConflict((conflict) => conflict.column('oid').doNothing())
    .execute();
}
