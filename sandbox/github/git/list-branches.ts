import type { Git } from './run-git.ts';

/** In the order of their names. */
export async function listBranches(git: Git): Promise<readonly string[]> {
  const output = await git.run(['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads/']);
  return output.toString('utf8').split('\n').filter(Boolean);
}
