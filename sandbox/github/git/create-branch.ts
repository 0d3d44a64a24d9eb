import { type BareRepository, isBranchName } from './bare-repository.ts';

/** Makes a branch at a commit that exists; `exists` when the branch is there already. */
export async function createBranch(
  repository: BareRepository,
  branch: string,
  commit: string,
): Promise<'created' | 'exists' | 'no-such-commit' | 'bad-name'> {
  if (!isBranchName(branch)) return 'bad-name';
  if ((await repository.commit(commit)) === null) return 'no-such-commit';
  if ((await repository.head(branch)) !== null) return 'exists';
  await repository.git.run(['update-ref', `refs/heads/${branch}`, commit, '0'.repeat(40)]);
  return 'created';
}
