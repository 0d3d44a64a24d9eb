import type { Kysely } from 'kysely';
import type { Submission } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';

/** How much a submission adds to a commit: its expected text as UTF-8 and its assets. */
export async function bytesOf(db: Kysely<Tables>, { expected, assets }: Submission): Promise<number> {
  const text = expected === null ? 0 : Buffer.byteLength(expected.text);
  if (assets.length === 0) return text;
  const oids = assets.map(({ oid }) => oid);
  const rows = await db.selectFrom('assets').select(['oid', 'size']).where('oid', 'in', oids).execute();
  const sizes = new Map(rows.map(({ oid, size }) => [oid, size]));
  return oids.reduce((sum, oid) => sum + (sizes.get(oid) ?? 0), text);
}
