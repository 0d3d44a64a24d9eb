import type { Kysely } from 'kysely';
import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { BlobSeen, KnownBlob } from '../../use-cases/ports.ts';
import { entryFactsRow } from '../rows/entry-facts-row.ts';
import { jsonText } from '../rows/stored-values.ts';
import type { Tables } from '../tables.ts';
import { inPortions } from './in-portions.ts';

/** The kind of a blob that is no text. */
export const UNREADABLE = 'unreadable';

/** What the store has of these blobs. */
export async function readKnownBlobs(
  db: Kysely<Tables>,
  oids: readonly BlobOid[],
  reader: number,
): Promise<ReadonlyMap<BlobOid, KnownBlob>> {
  if (oids.length === 0) return new Map();
  const texts = await db.selectFrom('blobs').selectAll().where('oid', 'in', oids).execute();
  const read = await db.selectFrom('indexed_blobs').selectAll().where('oid', 'in', oids).execute();
  const known = oids.flatMap((oid): readonly (readonly [BlobOid, KnownBlob])[] => {
    const own = read.filter((row) => row.oid === oid);
    const unreadable = own.find(({ kind }) => kind === UNREADABLE);
    if (unreadable !== undefined)
      return [[oid, { type: 'unreadable', reason: jsonText.parse(unreadable.facts) }]];
    const text = texts.find((row) => row.oid === oid);
    if (text === undefined) return [];
    const facts = own.filter((row) => row.reader === reader).map((row) => entryFactsRow.parse(row.facts));
    return [[oid, { type: 'text', text: jsonText.parse(text.text), facts }]];
  });
  return new Map(known);
}

/** Which of these blobs the store does not have. */
export async function findMissing(db: Kysely<Tables>, oids: readonly BlobOid[]): Promise<readonly BlobOid[]> {
  const kept = new Set<string>();
  await inPortions(oids, async (some) => {
    const texts = await db.selectFrom('blobs').select('oid').where('oid', 'in', some).execute();
    const unreadable = await db
      .selectFrom('indexed_blobs')
      .select('oid')
      .where('oid', 'in', some)
      .where('kind', '=', UNREADABLE)
      .execute();
    for (const { oid } of [...texts, ...unreadable]) kept.add(oid);
  });
  return oids.filter((oid) => !kept.has(oid));
}

/** Keeps of those that are no texts why. */
export async function keepUnreadable(db: Kysely<Tables>, blobs: readonly BlobSeen[]): Promise<void> {
  const rows = blobs.flatMap((blob) =>
    blob.type === 'unreadable'
      ? [{ oid: blob.oid, kind: UNREADABLE, reader: 0, facts: JSON.stringify(blob.reason) }]
      : [],
  );
  await inPortions(rows, (some) =>
    db
      .insertInto('indexed_blobs')
      .values(some)
      .onConflict((conflict) => conflict.columns(['oid', 'kind']).doNothing())
      .execute(),
  );
}
