import type { Kysely } from 'kysely';
import type { EntriesWanted, IndexedEntry } from '../../use-cases/ports.ts';
import { indexedEntryRow } from '../rows/indexed-entry-row.ts';
import type { Tables } from '../tables.ts';
import { UNREADABLE } from './known-blobs.ts';

/** The entries of these days, newest day first. */
export async function listEntries(
  db: Kysely<Tables>,
  { repository, from, to }: EntriesWanted,
): Promise<readonly IndexedEntry[]> {
  const rows = await db
    .selectFrom('indexed_entries as entry')
    .innerJoin('indexed_blobs as blob', (join) =>
      join.onRef('blob.oid', '=', 'entry.oid').onRef('blob.kind', '=', 'entry.kind'),
    )
    .innerJoin('indexed_repositories as place', 'place.repository', 'entry.repository')
    .select(['entry.repository', 'path', 'date', 'title', 'author', 'facts', 'files_url'])
    .where('entry.repository', '=', repository)
    .where('entry.kind', '<>', UNREADABLE)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date', 'desc')
    .orderBy('path')
    .execute();
  return rows.map((row) => indexedEntryRow.parse(row));
}
