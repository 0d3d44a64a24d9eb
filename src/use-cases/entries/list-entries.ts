import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { listOwnEntries } from '../list-own-entries.ts';
import type { JournalRepositories, KnownEntries, Log, Person } from '../ports.ts';
import type { EntryList } from './entry-use-cases.ts';

const MOST_OWN = 100;
const MOST_OTHERS = 500;

export type ListSurroundings = {
  readonly repositories: JournalRepositories;
  readonly knownEntries: KnownEntries;
  readonly log: Log;
  readonly accountUrl: (login: string) => string;
};

/** What can be edited in a repository; see `EntryUseCases`. */
export async function listEntries(
  around: ListSurroundings,
  person: Person,
  repository: RepositoryName,
): Promise<EntryList> {
  const known = await listOwnEntries(around, person, MOST_OWN);
  const own = known.filter(({ key }) => key.repository === repository);
  return {
    own,
    others: await listOthers(
      around,
      repository,
      own.map(({ path }) => path),
    ),
  };
}

async function listOthers(
  { repositories, log }: ListSurroundings,
  repository: RepositoryName,
  own: readonly EntryPath[],
): Promise<readonly EntryPath[] | null> {
  const listed = await repositories.open(repository).listJournals(MOST_OTHERS);
  if (listed.type === 'paths') return listed.paths.filter((path) => !own.includes(path));
  const { kind, reference, detail } = listed.trouble;
  log.warn('the journals of a repository could not be listed', { kind, reference, detail });
  return null;
}
