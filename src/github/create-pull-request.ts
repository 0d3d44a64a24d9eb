import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { PullRequest } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';
import { complaintsOf } from './complaint.ts';

export type PullRequestCreated =
  | { readonly type: 'created'; readonly pullRequest: PullRequest }
  /** The base has all that the branch holds. */
  | { readonly type: 'nothing' }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const createdBody = z.object({
  data: z.object({
    createPullRequest: z.object({ pullRequest: z.object({ number: z.int(), url: z.string() }) }),
  }),
});

const mutation = `mutation PullRequest($input: CreatePullRequestInput!) {
  createPullRequest(input: $input) { pullRequest { number url } }
}`;

/** As UNPROCESSABLE; where a branch is missing other complaints stand before it. Source: the issues of release bots. */
const nothingNew = /^no commits between/i;

/** Opens a pull request, once; any answer without its page leaves open whether there is one. */
export async function createPullRequest(
  ask: Ask,
  input: {
    readonly repositoryId: string;
    readonly headRefName: string;
    readonly baseRefName: string;
    readonly title: string;
    readonly body: string;
  },
  now: Instant,
): Promise<PullRequestCreated> {
  const body = { query: mutation, variables: { input } };
  const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'write' });
  const created = answer.type === 'answered' ? createdBody.safeParse(answer.body) : null;
  if (created?.success) {
    return { type: 'created', pullRequest: created.data.data.createPullRequest.pullRequest };
  }
  const [complaint] = answer.type === 'answered' ? complaintsOf(answer) : [];
  if (complaint !== undefined && nothingNew.test(complaint.message)) return { type: 'nothing' };
  return { type: 'refusal', refusal: classifyAnswer(answer, now) };
}
