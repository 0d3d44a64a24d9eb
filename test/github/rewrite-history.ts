import { execFileSync } from 'node:child_process';
import type { PlayedGitHub } from '../../sandbox/github/played-github.ts';

const somebody = 'Somebody <somebody@example.com> 1795168800 +0000';

/** Others push this many commits onto the branch, all at once. */
export function pushMany({ folder, defaultBranch }: PlayedGitHub, count: number): void {
  const commits = Array.from({ length: count }, (_, index) => {
    const from = index === 0 ? `from refs/heads/${defaultBranch}^0\n` : '';
    const message = `n ${index}\n`;
    return `commit refs/heads/${defaultBranch}\ncommitter ${somebody}\ndata ${message.length}\n${message}${from}M 100644 inline n.txt\ndata ${message.length}\n${message}\n`;
  });
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet'], { input: commits.join('') });
}

/** The team makes one first commit of all that the branch holds, and force-pushes it. */
export function squashHistory({ folder, defaultBranch }: PlayedGitHub): void {
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: 'Somebody',
        GIT_AUTHOR_EMAIL: 'somebody@example.com',
        GIT_COMMITTER_NAME: 'Somebody',
        GIT_COMMITTER_EMAIL: 'somebody@example.com',
      },
    }).trim();
  const commit = git('commit-tree', `${defaultBranch}^{tree}`, '-m', 'All of it');
  git('update-ref', `refs/heads/${defaultBranch}`, commit);
}
