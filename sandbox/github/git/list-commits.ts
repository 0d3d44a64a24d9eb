import type { RepositoryCommit } from '../played-github.ts';
import { splitMessage } from './parse-commit.ts';
import type { Git } from './run-git.ts';

type ChangedFile = RepositoryCommit['files'][number];

/** The newest commits with the files each one changed, in one call. A merge names no files. */
export async function listCommits(
  git: Git,
  head: string,
  limit: number,
): Promise<readonly RepositoryCommit[]> {
  const format = '--format=%H%x00%an%x00%ct%x00%B%x00';
  const shape = ['--raw', '--root', '--no-renames', '--no-abbrev', '-z', format];
  const output = await git.run(['log', ...shape, `--max-count=${limit}`, head]);
  const fields = output.toString('utf8').split('\0');
  const commits: RepositoryCommit[] = [];
  for (let at = 0; at + 4 <= fields.length; ) {
    const [oid = '', author = '', seconds = '', message = ''] = fields.slice(at, at + 4);
    at += 4;
    const files: ChangedFile[] = [];
    // Between the words of a commit and its files git leaves an empty field and a newline.
    while (at < fields.length && !isOid(fields[at])) {
      const status = /^\n?:\d+ \d+ [0-9a-f]+ [0-9a-f]+ ([A-Z])/.exec(fields[at] ?? '')?.[1];
      if (status !== undefined) files.push({ path: fields[at + 1] ?? '', change: changeOf(status) });
      at += status === undefined ? 1 : 2;
    }
    const words = splitMessage(message.replace(/\n+$/, ''));
    commits.push({
      oid: oid.trim(),
      ...words,
      author,
      at: new Date(Number(seconds) * 1000).toISOString(),
      files,
    });
  }
  return commits;
}

function isOid(field: string | undefined): boolean {
  return field !== undefined && /^\n?[0-9a-f]{40}$/.test(field);
}

function changeOf(status: string): ChangedFile['change'] {
  if (status === 'A') return 'added';
  return status === 'D' ? 'deleted' : 'modified';
}
