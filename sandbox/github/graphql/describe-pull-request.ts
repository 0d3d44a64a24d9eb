import { z } from 'zod';
import { APP_BOT } from '../known-accounts.ts';
import { linksOf, withoutOrigin } from '../links.ts';
import { mergeStanding } from '../merge-standing.ts';
import type { PlayedPullRequest } from '../played-github.ts';
import type { Scene } from '../scene.ts';
import { describeAccount, wireTime } from './describe-account.ts';
import { describeCommit } from './describe-commit.ts';
import { describePullRequestCommits } from './describe-pull-request-commits.ts';
import { describeRef } from './describe-ref.ts';
import { describeRepository } from './describe-repository.ts';
import { encodeNodeId } from './node-id.ts';
import { pageOf } from './page-of.ts';
import type { Fields } from './resolve-field.ts';

const filterArguments = z.object({
  headRefName: z.string().nullish(),
  baseRefName: z.string().nullish(),
  states: z.array(z.string()).nullish(),
  orderBy: z
    .object({ field: z.enum(['CREATED_AT', 'UPDATED_AT']), direction: z.enum(['ASC', 'DESC']) })
    .nullish(),
});

/** A PullRequest. */
export function describePullRequest(scene: Scene, asked: PlayedPullRequest): Fields {
  const { number, title, body, head, base, state, at, ended, mergeCommit, autoMerge } = asked;
  const standing = () => mergeStanding(scene, asked);
  const url = linksOf(scene).pullRequest(number);
  return {
    __typename: 'PullRequest',
    id: encodeNodeId(scene, 'PR', String(number)),
    number,
    title,
    body,
    state,
    closed: state !== 'OPEN',
    merged: state === 'MERGED',
    isDraft: false,
    isCrossRepository: false,
    headRefName: head,
    baseRefName: base,
    headRef: () => describeRef(scene, head),
    baseRef: () => describeRef(scene, base),
    headRefOid: () => ended?.head ?? scene.repository.head(head),
    baseRefOid: () => ended?.base ?? scene.repository.head(base),
    mergeStateStatus: async () => (await standing()).status,
    mergeable: async () => mergeables[(await standing()).status],
    mergeCommit: () => (mergeCommit === null ? null : describeCommit(scene, mergeCommit)),
    commits: (args: unknown) => describePullRequestCommits(scene, asked, args),
    autoMergeRequest:
      autoMerge === null || state !== 'OPEN'
        ? null
        : { __typename: 'AutoMergeRequest', mergeMethod: autoMerge, enabledAt: wireTime(new Date(at)) },
    isInMergeQueue: asked.isQueued && state === 'OPEN',
    createdAt: wireTime(new Date(at)),
    author: () => describeAccount(scene, APP_BOT),
    repository: () => describeRepository(scene),
    url,
    resourcePath: withoutOrigin(scene, url),
  };
}

/** `MERGEABLE` says only that the branches do not conflict. */
const mergeables = {
  CLEAN: 'MERGEABLE',
  UNSTABLE: 'MERGEABLE',
  BLOCKED: 'MERGEABLE',
  BEHIND: 'MERGEABLE',
  DIRTY: 'CONFLICTING',
  UNKNOWN: 'UNKNOWN',
} as const;

/** `Repository.pullRequests`: the branches it is asked for, in any state unless it names some; oldest first. */
export function describePullRequests(scene: Scene, args: unknown): Fields {
  const { headRefName, baseRefName, states, orderBy } = filterArguments.parse(args);
  const found = scene.pullRequests
    .all()
    .filter(({ head }) => headRefName == null || head === headRefName)
    .filter(({ base }) => baseRefName == null || base === baseRefName)
    .filter(({ state }) => states == null || states.includes(state));
  const ordered = orderBy?.direction === 'DESC' ? found.toReversed() : found;
  const described = ordered.map((one) => describePullRequest(scene, one));
  return pageOf('PullRequest', 'pullRequests', args, described);
}
