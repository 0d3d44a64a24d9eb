import type { EntryPath } from '../../core/entry/entry-path.ts';
import { type SetUpFile, setUpFiles } from '../../core/set-up/set-up-files.ts';
import type {
  BatchId,
  Change,
  CommitReport,
  CommitRequest,
  JournalRepository,
  Settlement,
  Trouble,
} from '../ports.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';
import { setUpTrouble } from './set-up-trouble.ts';

export type FilesCommitted =
  | {
      readonly type: 'committed';
      /** Null where all was there already, so that no commit was made. */
      readonly commitUrl: string | null;
      readonly written: readonly EntryPath[];
    }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/** Commits the files that are missing at the moment of the commit, all in one, and touches none that is there. */
export async function commitSetUpFiles(
  around: SetUpSurroundings,
  repository: JournalRepository,
  batch: BatchId,
  beforeSending: CommitRequest['beforeSending'],
): Promise<FilesCommitted> {
  const changes = setUpFiles(around.folder).map((file) => changeFor(around, file));
  const report = await repository.commit({
    batch,
    changes,
    oldestHead: null,
    message: () => ({ headline: 'buildlog: set up the build journal', coAuthors: [] }),
    beforeSending,
  });
  return outcomeOf(around, changes, report);
}

function changeFor({ newId }: SetUpSurroundings, { path, text }: SetUpFile): Change {
  return {
    id: newId(),
    path,
    apply: (file) => (file === null ? { type: 'write', text } : { type: 'nothing' }),
    assets: [],
    removals: [],
  };
}

function outcomeOf(
  around: SetUpSurroundings,
  changes: readonly Change[],
  report: CommitReport,
): FilesCommitted {
  switch (report.type) {
    case 'settled':
      return settled(changes, report.settlements);
    case 'trouble':
      return report;
    case 'secret-refused':
      return setUpTrouble(around, 'refused', 'push protection found a secret');
    case 'unfit':
      return setUpTrouble(around, 'refused', 'a file lies where a folder should be');
    case 'lease-lost':
      return setUpTrouble(around, 'busy', 'the lease passed to another writer');
    default:
      return report satisfies never;
  }
}

/** What is no text or too large for us is a conflict there; it lies at the path all the same, and stays. */
function settled(changes: readonly Change[], settlements: readonly Settlement[]): FilesCommitted {
  const commits = new Map(
    settlements.map(({ id, state }) => [id, state.type === 'landed' ? state.landed.commit : null]),
  );
  const written = changes.filter(({ id }) => (commits.get(id) ?? null) !== null).map(({ path }) => path);
  const commit = [...commits.values()].find((made) => made !== null);
  return { type: 'committed', commitUrl: commit?.url ?? null, written };
}
