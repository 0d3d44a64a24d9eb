import { z } from 'zod';
import { type GraphQLRefusal, graphQLRefusals, unknownNode } from '../error-shapes.ts';
import { mergeBranches } from '../git/merge-branches.ts';
import { APP_BOT, noreplyOf } from '../known-accounts.ts';
import { mergePullRequest } from '../merge-pull-request.ts';
import { mergeStanding } from '../merge-standing.ts';
import type { MergeMethod, PlayedPullRequest } from '../played-pull-request.ts';
import { mergeRefusals, methodForbidden } from '../pull-request-refusals.ts';
import type { Scene, Site } from '../scene.ts';
import { mergeWaiting } from '../settle-pull-request.ts';
import { describePullRequest } from './describe-pull-request.ts';
import { findNamed } from './node-id.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';

const inputSchema = z.object({
  input: z.object({
    pullRequestId: z.string(),
    expectedHeadOid: z.string().nullish(),
    mergeMethod: z.enum(['MERGE', 'SQUASH', 'REBASE']).nullish(),
    clientMutationId: z.string().nullish(),
  }),
});

type Asked = {
  readonly scene: Scene;
  readonly pullRequest: PlayedPullRequest;
  readonly method: MergeMethod;
  /** Whether its head is the one that the client has seen. */
  readonly isSeen: boolean;
};
/** Does what was asked; returns the refusal where it cannot. */
type Mutate = (asked: Asked) => Promise<GraphQLRefusal | null>;

/** What is done with an open pull request, or not at all. */
export function describeMergeMutations(site: Site) {
  const mutation = (payload: string, mutate: Mutate) => (args: unknown) =>
    carryOut(site, payload, mutate, args);
  return {
    mergePullRequest: mutation('MergePullRequestPayload', mergeNow),
    enablePullRequestAutoMerge: mutation('EnablePullRequestAutoMergePayload', mergeLater),
    disablePullRequestAutoMerge: mutation('DisablePullRequestAutoMergePayload', mergeNoLonger),
    enqueuePullRequest: mutation('EnqueuePullRequestPayload', enqueue),
    updatePullRequestBranch: mutation('UpdatePullRequestBranchPayload', updateBranch),
  };
}

async function carryOut(site: Site, payload: string, mutate: Mutate, args: unknown): Promise<Fields> {
  const { input } = inputSchema.parse(args);
  const named = findNamed(site, 'PR', input.pullRequestId);
  const number = Number(named?.name);
  if (named === null || named.scene.pullRequests.find(number) === null) {
    throw refused(unknownNode(input.pullRequestId));
  }
  const { scene } = named;
  if (scene.condition.access === 'read') throw refused(graphQLRefusals.readOnly);
  if (scene.condition.archived) throw refused(graphQLRefusals.archived);
  const refusal = await scene.inTurn(async () => {
    const pullRequest = scene.pullRequests.find(number);
    if (pullRequest?.state !== 'OPEN') return mergeRefusals.notMergeable;
    const head = await scene.repository.head(pullRequest.head);
    const isSeen = input.expectedHeadOid == null || input.expectedHeadOid === head;
    const outcome = await mutate({ scene, pullRequest, method: input.mergeMethod ?? 'MERGE', isSeen });
    if (outcome === null) await mergeWaiting(scene);
    return outcome;
  });
  if (refusal !== null) throw refused(refusal);
  scene.changed();
  const asked = () => {
    const found = scene.pullRequests.find(number);
    return found === null ? null : describePullRequest(scene, found);
  };
  return { __typename: payload, clientMutationId: input.clientMutationId ?? null, pullRequest: asked };
}

const mergeNow: Mutate = async ({ scene, pullRequest, method, isSeen }) => {
  const { merging } = scene.condition;
  if (!isSeen) return mergeRefusals.headMoved;
  const isRuled = pullRequest.base === scene.defaultBranch;
  if (isRuled && merging.queue) return mergeRefusals.queue;
  if (!merging.methods.includes(method)) return methodForbidden(method);
  const { refusal } = await mergeStanding(scene, pullRequest);
  if (refusal !== null) return refusal;
  if (isRuled && merging.linearHistory && method === 'MERGE') return mergeRefusals.linear;
  return mergePullRequest(scene, pullRequest, method);
};

const mergeLater: Mutate = async ({ scene, pullRequest, method, isSeen }) => {
  const { merging } = scene.condition;
  if (!merging.autoMergeAllowed) return mergeRefusals.noAutoMerge;
  if (!isSeen) return mergeRefusals.headMoved;
  if (!merging.methods.includes(method)) return methodForbidden(method);
  const { status } = await mergeStanding(scene, pullRequest);
  if (status === 'CLEAN') return mergeRefusals.clean;
  if (status === 'UNSTABLE') return mergeRefusals.unstable;
  if (status === 'DIRTY') return mergeRefusals.cannotLater;
  scene.pullRequests.change(pullRequest.number, { autoMerge: method });
  return null;
};

const mergeNoLonger: Mutate = async ({ scene, pullRequest }) => {
  scene.pullRequests.change(pullRequest.number, { autoMerge: null });
  return null;
};

/** The played queue merges what comes into it at once, if its rules are met. */
const enqueue: Mutate = async ({ scene, pullRequest, isSeen }) => {
  if (!isSeen) return mergeRefusals.headMoved;
  if (!scene.condition.merging.queue) return mergeRefusals.notMergeable;
  if (pullRequest.isQueued) return mergeRefusals.queued;
  scene.pullRequests.change(pullRequest.number, { isQueued: true });
  return null;
};

const updateBranch: Mutate = async ({ scene, pullRequest, isSeen }) => {
  const { repository } = scene;
  if (!isSeen) return mergeRefusals.updatedHeadMoved;
  const [base, head] = await Promise.all([
    repository.head(pullRequest.base),
    repository.head(pullRequest.head),
  ]);
  if (base === null || head === null) return mergeRefusals.notMergeable;
  const behind = await repository.git.run(['rev-list', '--count', `${head}..${base}`]);
  if (behind.toString().trim() === '0') return mergeRefusals.upToDate;
  const message = `Merge branch '${pullRequest.base}' into ${pullRequest.head}`;
  const by = { name: APP_BOT.name, email: noreplyOf(APP_BOT), at: new Date(scene.clock.now()) };
  const merged = await mergeBranches(repository.git, { base: head, head: base }, { message, by });
  if (merged === null) return mergeRefusals.updateConflict;
  await repository.git.run(['update-ref', `refs/heads/${pullRequest.head}`, merged, head]);
  return null;
};
