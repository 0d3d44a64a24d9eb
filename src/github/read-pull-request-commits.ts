import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { Ask } from './answer.ts';
import type { Refusal } from './classify-answer.ts';
import { commitOid } from './commit-oid.ts';
import { refusalOfRead } from './refusal-of-read.ts';
import type { CommitSeen } from './snapshot.ts';

export type HeldCommit = Pick<CommitSeen, 'oid' | 'message'>;

const page = z.object({
  nodes: z.array(z.object({ commit: z.object({ oid: commitOid, message: z.string() }) })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});
const answerBody = z.object({
  data: z.object({ repository: z.object({ pullRequest: z.object({ commits: page }) }) }),
});

/** Every commit of a pull request as it was made, whatever a squash or a rebase made of them on the base. */
export async function readPullRequestCommits(
  ask: Ask,
  nameWithOwner: string,
  number: number,
  now: Instant,
): Promise<readonly HeldCommit[] | Refusal> {
  const [owner = '', name = ''] = nameWithOwner.split('/');
  const all: HeldCommit[] = [];
  for (let after: string | null = null; ; ) {
    const body = {
      query: `query Commits($owner: String!, $name: String!, $number: Int!, $after: String) {
        repository(owner: $owner, name: $name) { pullRequest(number: $number) {
          commits(first: 100, after: $after) {
            nodes { commit { oid message } } pageInfo { hasNextPage endCursor }
          }
        } }
      }`,
      variables: { owner, name, number, after },
    };
    const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'read' });
    const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
    if (parsed === null || !parsed.success) return refusalOfRead(answer, now);
    const { nodes, pageInfo } = parsed.data.data.repository.pullRequest.commits;
    all.push(...nodes.map(({ commit }) => commit));
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return all;
    after = pageInfo.endCursor;
  }
}
