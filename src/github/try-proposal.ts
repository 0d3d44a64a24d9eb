import type { Instant } from '../core/time/instant.ts';
import type { Proposal, ProposalMade } from '../use-cases/ports.ts';
import type { Refusal } from './classify-answer.ts';
import { safeHeadline } from './commit-message.ts';
import { usualSize } from './commit-size.ts';
import { createBranch } from './create-branch.ts';
import { createPullRequest } from './create-pull-request.ts';
import { findPullRequests, type PullRequestSearch } from './find-pull-requests.ts';
import { ownRefusals } from './own-refusals.ts';
import { pathsOf } from './paths-of.ts';
import { planChanges } from './plan-changes.ts';
import { readSnapshot, type SnapshotResult, type SnapshotSource } from './read-snapshot.ts';
import { sendCommit } from './send-commit.ts';
import type { Snapshot } from './snapshot.ts';

export type ProposalTried =
  | { readonly type: 'done'; readonly proposed: Exclude<ProposalMade, { type: 'trouble' }> }
  /** `sent`: how far it came; what was sent last may have been done. */
  | { readonly type: 'refusal'; readonly refusal: Refusal; readonly sent: Sent };

type Sent = 'nothing' | 'branch' | 'commit' | 'pull-request';

const MOST_BRANCHES = 9;

/**
 * One try to bring a proposal to a pull request. It begins by reading how far an earlier one came, so that a branch, a
 * commit or a pull request whose answer was lost is found and not made again.
 */
export async function tryProposal(
  source: SnapshotSource,
  proposal: Proposal,
  now: Instant,
): Promise<ProposalTried> {
  const { ask } = source;
  const paths = pathsOf(proposal.changes);
  const base = await readSnapshot(source, paths, now);
  if (base.type !== 'snapshot') return refused(refusalOf(base));
  if (base.snapshot.place.archived) return refused(ownRefusals.archived);
  if (planChanges(proposal.changes, base.snapshot.files, usualSize).writes.size === 0) {
    return { type: 'done', proposed: { type: 'nothing' } };
  }
  const place = await findPlace(source, proposal, base.snapshot, now);
  if (place.type === 'refusal') return refused(place.refusal);

  const { branch, repositoryId } = place;
  const there = await readSnapshot({ ...source, branch }, paths, now);
  if (there.type !== 'snapshot') {
    const refusal = refusalOf(there);
    if (refusal.means !== 'branch-missing') return refused(refusal);
    const unmade = await createBranch(ask, { repositoryId, branch, oid: base.snapshot.head.oid }, now);
    if (unmade !== null) return refused(unmade, 'branch');
  }
  const head = there.type === 'snapshot' ? there.snapshot : { ...base.snapshot, branch };
  const plan = planChanges(proposal.changes, head.files, usualSize);
  if (plan.writes.size > 0) {
    const message = { headline: safeHeadline(proposal.title), body: '' };
    const sent = await sendCommit(ask, head, message, plan, now);
    if (sent.type === 'refusal') return refused(sent.refusal, 'commit');
  }
  if (place.open !== null) return proposed(place.open.url, false);
  const { title, body } = proposal;
  const input = { repositoryId, headRefName: branch, baseRefName: base.snapshot.branch, title, body };
  const created = await createPullRequest(ask, input, now);
  if (created.type === 'refusal') return refused(created.refusal, 'pull-request');
  if (created.type === 'nothing') return { type: 'done', proposed: { type: 'nothing' } };
  return proposed(created.pullRequest.url, true);
}

type Place =
  | (Extract<PullRequestSearch, { type: 'found' }> & { readonly branch: string })
  | Extract<PullRequestSearch, { type: 'refusal' }>;

/** The proposal's branch, or the next number of it: a branch whose pull request was merged or closed is left alone. */
async function findPlace(
  { ask }: SnapshotSource,
  proposal: Proposal,
  { place, branch: base }: Snapshot,
  now: Instant,
): Promise<Place> {
  for (let number = 1; number <= MOST_BRANCHES; number += 1) {
    const branch = number === 1 ? proposal.branch : `${proposal.branch}-${number}`;
    const found = await findPullRequests(ask, place.nameWithOwner, { head: branch, base }, now);
    if (found.type === 'refusal') return found;
    if (found.open !== null || found.latest === null) return { ...found, branch };
  }
  return { type: 'refusal', refusal: ownRefusals.noFreeBranch };
}

function refusalOf(read: Exclude<SnapshotResult, { type: 'snapshot' }>): Refusal {
  return read.type === 'empty' ? ownRefusals.empty : read.refusal;
}

function refused(refusal: Refusal, sent: Sent = 'nothing'): ProposalTried {
  return { type: 'refusal', refusal, sent };
}

function proposed(url: string, isNew: boolean): ProposalTried {
  return { type: 'done', proposed: { type: 'proposed', url, isNew } };
}
