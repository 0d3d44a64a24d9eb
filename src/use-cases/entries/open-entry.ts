import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Person } from '../ports.ts';
import { entryAt } from './entry-at.ts';
import type { EntryPlace, OpenedEntry } from './entry-use-cases.ts';
import { type OpenJournalSurroundings, openJournal } from './open-journal.ts';

export type OpenEntrySurroundings = OpenJournalSurroundings & { readonly folder: string };

/** Opens the entry at a place for editing; see `EntryUseCases`. A daily log is read when its form opens. */
export async function openEntry(
  around: OpenEntrySurroundings,
  person: Person,
  { repository, path }: EntryPlace,
): Promise<OpenedEntry> {
  const entry = entryAt(around.folder, path);
  if (entry === null) return { type: 'not-theirs' };
  if (entry.kind === 'build-journal') return openJournal(around, person, { repository, path }, entry.date);
  const isTheirs = entry.slug === person.slug || (await isKnown(around, person, repository, path));
  return isTheirs ? { type: 'daily-log', repository, date: entry.date } : { type: 'not-theirs' };
}

async function isKnown(
  { knownEntries }: OpenEntrySurroundings,
  { key }: Person,
  repository: RepositoryName,
  path: EntryPath,
): Promise<boolean> {
  return (await knownEntries.findAt(key, repository, path)) !== null;
}
