import type { Git } from './run-git.ts';

export type HistoryRange = {
  readonly skip: number;
  readonly limit: number;
  readonly path: string | null;
  readonly since: string | null;
  readonly until: string | null;
};

/** Oids of a commit and its ancestors in the order of `git log`. */
export async function listHistory(git: Git, from: string, range: HistoryRange): Promise<readonly string[]> {
  const counts = [`--skip=${range.skip}`, `--max-count=${range.limit}`];
  const output = await git.run(['rev-list', ...counts, ...filters(range), from, ...paths(range)]);
  return output.toString().split('\n').filter(Boolean);
}

export async function countHistory(git: Git, from: string, range: HistoryRange): Promise<number> {
  const output = await git.run(['rev-list', '--count', ...filters(range), from, ...paths(range)]);
  return Number(output.toString());
}

function filters({ since, until }: HistoryRange): string[] {
  return [...(since === null ? [] : [`--since=${since}`]), ...(until === null ? [] : [`--until=${until}`])];
}

function paths({ path }: HistoryRange): string[] {
  return path === null ? ['--'] : ['--', `:(literal)${path}`];
}
