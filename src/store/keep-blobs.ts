import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Keeps texts under the names git gives to them; the same text twice is kept once. Blobs are never removed. */
export async function keepBlobs(
  db: Kysely<Tables>,
  blobs: readonly { readonly oid: string; readonly text: string }[],
): Promise<void> {
  if (blobs.length === 0) return;
  await db
    .insertInto('blobs')
    // In one order, so that two that keep the same ones do not wait for each other.
    .values(
      blobs
        .map(({ oid, text }) => ({ oid, text: JSON.stringify(text) }))
        .toSorted((a, b) => (a.oid < b.oid ? -1 : 1)),
    )
    .onConflict((conflict) => conflict.column('oid').doNothing())
    .execute();
}
