import { z } from 'zod';
import { unprocessable } from '../error-shapes.ts';
import { countHistory, listHistory } from '../git/list-history.ts';
import type { Scene } from '../scene.ts';
import { describeCommit } from './describe-commit.ts';
import { describeConnection, pageSize } from './page-of.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';

const historyArguments = z.object({
  first: z.number().nullish(),
  after: z.string().nullish(),
  path: z.string().nullish(),
  since: z.string().nullish(),
  until: z.string().nullish(),
});

/**
 * The commit's history, newest first. A cursor is `<oid> <position>`: the walk goes on from the commit where it began,
 * wherever the branch has gone meanwhile.
 */
export async function describeHistory(scene: Scene, oid: string, args: unknown): Promise<Fields> {
  const { first, after, path, since, until } = historyArguments.parse(args);
  const limit = pageSize('history', first);
  const { git } = scene.repository;
  const start = after == null ? { from: oid, skip: 0 } : await parseCursor(scene, after);
  const filter = { path: path ?? null, since: since ?? null, until: until ?? null };
  const found = await listHistory(git, start.from, { ...filter, skip: start.skip, limit: limit + 1 });
  const oids = found.slice(0, limit);
  const nodes = await Promise.all(oids.map((one) => describeCommit(scene, one)));
  const cursors = oids.map((_, index) => `${start.from} ${start.skip + index}`);
  return describeConnection('CommitHistory', nodes, cursors, {
    totalCount: () => countHistory(git, start.from, { ...filter, skip: 0, limit: 0 }),
    hasNextPage: found.length > limit,
    hasPreviousPage: start.skip > 0,
  });
}

async function parseCursor(scene: Scene, cursor: string): Promise<{ from: string; skip: number }> {
  const found = /^([0-9a-f]{40}) (\d{1,9})$/.exec(cursor);
  const [, from = '', position = ''] = found ?? [];
  const known = found !== null && (await scene.repository.commit(from)) !== null;
  if (!known) throw refused(unprocessable(`\`${cursor}\` does not appear to be a valid cursor.`));
  return { from, skip: Number(position) + 1 };
}
