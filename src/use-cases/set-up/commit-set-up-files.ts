import type {
  Change,
  CommitReport,
  CommitRequest,
  JournalRepository,
  Settlement,
  Trouble,
} from '../ports.ts';
import type { FilesBrought } from './files-brought.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';
import { setUpTrouble } from './set-up-trouble.ts';

type FilesCommitted =
  | Exclude<FilesBrought, { type: 'proposed' }>
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/** Commits the files straight to the journal's branch. */
export async function commitSetUpFiles(
  around: SetUpSurroundings,
  repository: JournalRepository,
  request: Pick<CommitRequest, 'batch' | 'changes' | 'beforeSending'>,
): Promise<FilesCommitted> {
  const report = await repository.commit({
    ...request,
    branch: null,
    oldestHead: null,
    message: () => ({ headline: 'buildlog: set up the build journal', coAuthors: [] }),
  });
  return outcomeOf(around, request.changes, report);
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
  return commit == null ? { type: 'nothing' } : { type: 'committed', url: commit.url, written };
}
