import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { PullRequest } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import type { Refusal } from './classify-answer.ts';
import { refusalOfRead } from './refusal-of-read.ts';

export type PullRequestSearch =
  | {
      readonly type: 'found';
      /** GraphQL's id of the repository. */
      readonly repositoryId: string;
      /** The one that is open; null where none is. */
      readonly open: PullRequest | null;
      /** The newest, in whatever state; null where there was never one. */
      readonly latest: PullRequest | null;
    }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const pullRequest = z.object({
  number: z.int(),
  url: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isCrossRepository: z.boolean(),
});
const answerBody = z.object({
  data: z.object({
    repository: z.object({ id: z.string(), pullRequests: z.object({ nodes: z.array(pullRequest) }) }),
  }),
});

/** The pull requests that were made from this branch. A fork may have a branch of the same name: it is another one. */
export async function findPullRequests(
  ask: Ask,
  repository: string,
  { head, base }: { readonly head: string; readonly base: string },
  now: Instant,
): Promise<PullRequestSearch> {
  const [owner = '', name = ''] = repository.split('/');
  const body = {
    query: `query PullRequests($owner: String!, $name: String!, $head: String!, $base: String!) {
      repository(owner: $owner, name: $name) {
        id
        pullRequests(first: 100, headRefName: $head, baseRefName: $base, orderBy: {field: CREATED_AT, direction: DESC}) {
          nodes { number url state isCrossRepository }
        }
      }
    }`,
    variables: { owner, name, head, base },
  };
  const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'read' });
  const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return { type: 'refusal', refusal: refusalOfRead(answer, now) };
  const { id, pullRequests } = parsed.data.data.repository;
  const own = pullRequests.nodes.filter(({ isCrossRepository }) => !isCrossRepository);
  const open = own.find(({ state }) => state === 'OPEN');
  return { type: 'found', repositoryId: id, open: seen(open), latest: seen(own[0]) };
}

function seen(found: z.output<typeof pullRequest> | undefined): PullRequest | null {
  return found === undefined ? null : { number: found.number, url: found.url };
}
