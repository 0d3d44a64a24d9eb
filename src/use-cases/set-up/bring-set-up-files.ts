import { type SetUpFile, setUpFiles } from '../../core/set-up/set-up-files.ts';
import type { BatchId, Change, CommitRequest, JournalRepository, Trouble } from '../ports.ts';
import { commitSetUpFiles } from './commit-set-up-files.ts';
import type { FilesBrought } from './files-brought.ts';
import { findWayOfEntries } from './find-way-of-entries.ts';
import { proposeSetUpFiles } from './propose-set-up-files.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';

/**
 * Brings the files that are missing at that moment, all in one, and touches none that is there: straight, or by a pull
 * request where entries go so. Classic protection shows itself only in the refusal of the commit.
 */
export async function bringSetUpFiles(
  around: SetUpSurroundings,
  repository: JournalRepository,
  batch: BatchId,
  beforeSending: CommitRequest['beforeSending'],
): Promise<FilesBrought | { readonly type: 'trouble'; readonly trouble: Trouble }> {
  const changes = setUpFiles(around.folder).map((file) => changeFor(around, file));
  const way = await findWayOfEntries(repository, around.folder, await repository.wantsPullRequests());
  if (way.type === 'straight') {
    const committed = await commitSetUpFiles(around, repository, { batch, changes, beforeSending });
    if (committed.type !== 'trouble' || committed.trouble.kind !== 'branch-protected') return committed;
  }
  return proposeSetUpFiles(repository, changes);
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
