import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Person, TeamLogs } from '../ports.ts';
import { whereEntriesGo } from '../team-logs/where-entries-go.ts';
import { entryAt } from './entry-at.ts';
import type { EntryPlace, OpenedEntry } from './entry-use-cases.ts';
import { type OpenJournalSurroundings, openJournal } from './open-journal.ts';

export type OpenEntrySurroundings = OpenJournalSurroundings & {
  readonly folder: string;
  readonly teamLogs: TeamLogs;
};

/** Opens the entry at a place for editing; see `EntryUseCases`. A daily log is read when its form opens. */
export async function openEntry(
  around: OpenEntrySurroundings,
  person: Person,
  { repository, path }: EntryPlace,
): Promise<OpenedEntry> {
  const entry = entryAt(around.folder, path);
  if (entry === null) return { type: 'not-theirs' };
  const isOwn = await isKnown(around, person, repository, path);
  // The bot's credential may reach more than this workspace writes to; a button is no proof of where it was drawn.
  if (!isOwn && !(await isOfTeam(around, person, repository))) return { type: 'not-theirs' };
  if (entry.kind === 'build-journal') return openJournal(around, person, { repository, path }, entry.date);
  const isTheirs = isOwn || entry.slug === person.slug;
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

async function isOfTeam(
  { teamLogs, repositories }: OpenEntrySurroundings,
  { key }: Person,
  repository: RepositoryName,
): Promise<boolean> {
  const places = await whereEntriesGo(teamLogs, repositories.home).places(key.team);
  return places.some((place) => place.repository === repository);
}
