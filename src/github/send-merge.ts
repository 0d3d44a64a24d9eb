import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';
import { complaintsOf } from './complaint.ts';
import { type MergeHint, mergeHints } from './merge-hints.ts';
import type { MergeMethod } from './merge-method.ts';
import type { StandingPullRequest } from './read-standing.ts';

/** What can be asked for: each on the head that was seen, so that nothing is merged that nobody looked at. */
export type MergeStep =
  | { readonly type: 'merge' | 'merge-later'; readonly method: MergeMethod }
  | { readonly type: 'enqueue' | 'update-branch' };

export type MergeSent =
  | { readonly type: 'done' }
  | { readonly type: 'refusal'; readonly refusal: Refusal; readonly hint: MergeHint | null };

const mutations: Readonly<Record<MergeStep['type'], readonly [field: string, input: string]>> = {
  merge: ['mergePullRequest', 'MergePullRequestInput'],
  'merge-later': ['enablePullRequestAutoMerge', 'EnablePullRequestAutoMergeInput'],
  enqueue: ['enqueuePullRequest', 'EnqueuePullRequestInput'],
  'update-branch': ['updatePullRequestBranch', 'UpdatePullRequestBranchInput'],
};
const doneBody = z.object({ data: z.record(z.string(), z.object({ clientMutationId: z.null() })) });

/** Asks for one step, once; any answer but a plain yes leaves open whether it was done. */
export async function sendMerge(
  ask: Ask,
  { id, headRefOid }: StandingPullRequest,
  step: MergeStep,
  now: Instant,
): Promise<MergeSent> {
  const [field, type] = mutations[step.type];
  const method = 'method' in step ? { mergeMethod: step.method } : {};
  const input = { pullRequestId: id, expectedHeadOid: headRefOid, ...method };
  const query = `mutation Merge($input: ${type}!) { ${field}(input: $input) { clientMutationId } }`;
  const answer = await ask({
    method: 'POST',
    path: '/graphql',
    body: { query, variables: { input } },
    patience: 'write',
  });
  if (answer.type === 'answered' && doneBody.safeParse(answer.body).success) return { type: 'done' };
  const [complaint] = answer.type === 'answered' ? complaintsOf(answer) : [];
  const hint = mergeHints.find(({ message }) => message.test(complaint?.message ?? ''))?.hint ?? null;
  return { type: 'refusal', refusal: classifyAnswer(answer, now), hint };
}
