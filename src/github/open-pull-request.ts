import type { Instant } from '../core/time/instant.ts';
import type { PullRequest, PullRequestAsked, Trouble } from '../use-cases/ports.ts';
import { safeHeadline } from './commit-message.ts';
import { createPullRequest } from './create-pull-request.ts';
import { findPullRequests } from './find-pull-requests.ts';
import { ownRefusals } from './own-refusals.ts';
import { readSnapshot, type SnapshotSource } from './read-snapshot.ts';
import { type Settling, settleByReading, type Tried } from './settle-by-reading.ts';

type Opened = { readonly type: 'opened'; readonly pullRequest: PullRequest | null };

/**
 * The one pull request of a rolling branch: the newest that there is, in whatever state, else a new one. What a lost
 * answer leaves open is settled by looking for it again. Null where the branch holds nothing that its base does not.
 */
export async function openPullRequest(
  source: SnapshotSource & Settling,
  asked: PullRequestAsked,
): Promise<PullRequest | null | Trouble> {
  const opened = await settleByReading<Opened>(source, (now) => findOrCreate(source, asked, now));
  return opened.type === 'opened' ? opened.pullRequest : opened.trouble;
}

async function findOrCreate(
  source: SnapshotSource,
  { branch, title, body }: PullRequestAsked,
  now: Instant,
): Promise<Tried<Opened>> {
  const { ask } = source;
  const read = await readSnapshot(source, [], now);
  if (read.type !== 'snapshot') {
    return {
      type: 'refusal',
      refusal: read.type === 'empty' ? ownRefusals.empty : read.refusal,
      sent: false,
    };
  }
  const { place, branch: base } = read.snapshot;
  const found = await findPullRequests(ask, place.nameWithOwner, { head: branch, base }, now);
  if (found.type === 'refusal') return { type: 'refusal', refusal: found.refusal, sent: false };
  if (found.latest !== null) return done(found.latest);

  const words = { title: safeHeadline(title), body };
  const between = { repositoryId: found.repositoryId, headRefName: branch, baseRefName: base };
  const created = await createPullRequest(ask, { ...between, ...words }, now);
  if (created.type === 'nothing') return done(null);
  if (created.type === 'created') return done(created.pullRequest);
  return { type: 'refusal', refusal: created.refusal, sent: true };
}

function done(pullRequest: PullRequest | null): Tried<Opened> {
  return { type: 'done', done: { type: 'opened', pullRequest } };
}
