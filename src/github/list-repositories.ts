import * as z from 'zod';
import { parseRepositoryName, type RepositoryName } from '../core/entry/repository-name.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';
import type { GitHubAuth } from './github-auth.ts';

export type RepositorySearch =
  | { readonly type: 'repositories'; readonly names: readonly RepositoryName[] }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const PAGE = 100;
/** Whoever has more than a thousand names the one they mean. */
const MOST_PAGES = 10;

const repository = z.object({ full_name: z.string(), pushed_at: z.string().nullish() });
type Listed = z.infer<typeof repository>;

/** Where each kind of credential finds its repositories. An installation's come in no order that is promised. */
const lists = {
  token: {
    path: '/user/repos?sort=pushed&direction=desc&',
    isSorted: true,
    page: z.array(repository),
  },
  app: {
    path: '/installation/repositories?',
    isSorted: false,
    page: z.object({ repositories: z.array(repository) }).transform(({ repositories }) => repositories),
  },
} as const;

/** The repositories that the credential sees, those pushed to last first. */
export async function listRepositories(
  ask: Ask,
  kind: GitHubAuth['type'],
  limit: number,
  now: Instant,
): Promise<RepositorySearch> {
  const { path, isSorted, page } = lists[kind];
  let listed: readonly Listed[] = [];
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const answer = await ask({
      method: 'GET',
      path: `${path}per_page=${PAGE}&page=${number}`,
      patience: 'read',
    });
    const parsed = answer.type === 'answered' && answer.status === 200 ? page.safeParse(answer.body) : null;
    if (parsed === null || !parsed.success) return { type: 'refusal', refusal: classifyAnswer(answer, now) };
    listed = [...listed, ...parsed.data];
    if (parsed.data.length < PAGE || (isSorted && listed.length >= limit)) break;
  }
  // ISO 8601 in UTC: its order is the order of time.
  const sorted = isSorted ? listed : [...listed].sort((a, b) => compare(b.pushed_at, a.pushed_at));
  const names = sorted.map(({ full_name }) => parseRepositoryName(full_name));
  return { type: 'repositories', names: names.filter((name) => name !== null).slice(0, limit) };
}

function compare(a: string | null | undefined, b: string | null | undefined): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one < other ? -1 : Number(one > other);
}
