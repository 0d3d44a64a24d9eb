import { z } from 'zod';
import { APP_BOT } from '../known-accounts.ts';
import { linksOf, withoutOrigin } from '../links.ts';
import type { PlayedPullRequest } from '../played-github.ts';
import type { Scene } from '../scene.ts';
import { describeAccount, wireTime } from './describe-account.ts';
import { describeRef } from './describe-ref.ts';
import { describeRepository } from './describe-repository.ts';
import { encodeNodeId } from './node-id.ts';
import { pageOf } from './page-of.ts';
import type { Fields } from './resolve-field.ts';

const filterArguments = z.object({
  headRefName: z.string().nullish(),
  baseRefName: z.string().nullish(),
  states: z.array(z.string()).nullish(),
});

/** A PullRequest. */
export function describePullRequest(scene: Scene, asked: PlayedPullRequest): Fields {
  const { number, title, body, head, base, state, at } = asked;
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
    headRefOid: () => scene.repository.head(head),
    baseRefOid: () => scene.repository.head(base),
    createdAt: wireTime(new Date(at)),
    author: () => describeAccount(scene, APP_BOT),
    repository: () => describeRepository(scene),
    url,
    resourcePath: withoutOrigin(scene, url),
  };
}

/** `Repository.pullRequests`: the branches it is asked for, in any state unless it names some; oldest first. */
export function describePullRequests(scene: Scene, args: unknown): Fields {
  const { headRefName, baseRefName, states } = filterArguments.parse(args);
  const found = scene.pullRequests
    .all()
    .filter(({ head }) => headRefName == null || head === headRefName)
    .filter(({ base }) => baseRefName == null || base === baseRefName)
    .filter(({ state }) => states == null || states.includes(state));
  const described = found.map((one) => describePullRequest(scene, one));
  return pageOf('PullRequest', 'pullRequests', args, described);
}
