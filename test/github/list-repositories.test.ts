import { expect, it } from 'vitest';
import { toInstant } from '../../src/core/time/instant.ts';
import type { Ask } from '../../src/github/answer.ts';
import { listRepositories } from '../../src/github/list-repositories.ts';

const now = toInstant(0);

/** A GitHub that answers each path as told. */
function askThat(pages: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const ask: Ask = async ({ path }) => {
    asked.push(path);
    return { type: 'answered', status: 200, headers: {}, body: pages[path] };
  };
  return { ask, asked };
}

const many = (from: number) =>
  Array.from({ length: 100 }, (_, index) => ({
    full_name: `acme/r${from + index}`,
    pushed_at: `2026-11-20T00:00:00Z`,
  }));

it("puts an installation's repositories in the order of their last push, over all pages", async () => {
  const { ask, asked } = askThat({
    '/installation/repositories?per_page=100&page=1': { repositories: many(0) },
    '/installation/repositories?per_page=100&page=2': {
      repositories: [
        { full_name: 'acme/never', pushed_at: null },
        { full_name: 'acme/latest', pushed_at: '2026-11-20T09:00:00Z' },
      ],
    },
  });
  expect(await listRepositories(ask, 'app', 2, now)).toEqual({
    type: 'repositories',
    names: ['acme/latest', 'acme/r0'],
  });
  expect(asked).toHaveLength(2);
});

it("asks for no more of a token's repositories than it needs: GitHub has put them in order", async () => {
  const { ask, asked } = askThat({
    '/user/repos?sort=pushed&direction=desc&per_page=100&page=1': many(0),
    '/user/repos?sort=pushed&direction=desc&per_page=100&page=2': many(100),
  });
  const search = await listRepositories(ask, 'token', 150, now);
  expect(search.type === 'repositories' && search.names[149]).toBe('acme/r149');
  expect(asked).toHaveLength(2);
});

it('says so when what comes is no list', async () => {
  const { ask } = askThat({});
  expect(await listRepositories(ask, 'token', 1, now)).toMatchObject({
    type: 'refusal',
    refusal: { means: 'unreachable' },
  });
});
