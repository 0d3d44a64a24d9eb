import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';

export type PullRequestOpened =
  | { readonly type: 'opened'; readonly url: string }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const openedBody = z.object({
  data: z.object({ createPullRequest: z.object({ pullRequest: z.object({ url: z.string() }) }) }),
});

const mutation = `mutation Propose($input: CreatePullRequestInput!) {
  createPullRequest(input: $input) { pullRequest { url } }
}`;

/** Opens a pull request, once; any answer without its page leaves open whether there is one. */
export async function openPullRequest(
  ask: Ask,
  input: {
    readonly repositoryId: string;
    readonly headRefName: string;
    readonly baseRefName: string;
    readonly title: string;
    readonly body: string;
  },
  now: Instant,
): Promise<PullRequestOpened> {
  const body = { query: mutation, variables: { input } };
  const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'write' });
  const opened = answer.type === 'answered' ? openedBody.safeParse(answer.body) : null;
  if (opened?.success) return { type: 'opened', url: opened.data.data.createPullRequest.pullRequest.url };
  return { type: 'refusal', refusal: classifyAnswer(answer, now) };
}
