import type { Instant } from '../core/time/instant.ts';
import type { BranchName, PullRequestSeen } from '../use-cases/ports.ts';
import { batchesOf } from './batches-of.ts';
import { blobUrl } from './blob-url.ts';
import type { Refusal } from './classify-answer.ts';
import { mergesOf } from './merges-of.ts';
import { type HeldCommit, readPullRequestCommits } from './read-pull-request-commits.ts';
import type { SnapshotSource } from './read-snapshot.ts';
import { readStanding, type Standing, type StandingPullRequest } from './read-standing.ts';

type Looked =
  | Exclude<PullRequestSeen, { type: 'trouble' }>
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** How the pull request of a rolling branch stands; of one that is merged also what it held. */
export async function lookAtPullRequest(
  source: SnapshotSource,
  branch: BranchName,
  now: Instant,
): Promise<Looked> {
  const read = await readStanding(source, branch, now);
  if (read.type === 'refusal') return read;
  const { pullRequest: found, isThere } = read.standing;
  if (found === null) return { type: 'none', isThere };
  const pullRequest = { number: found.number, url: found.url };
  switch (found.state) {
    case 'OPEN':
      return { type: 'open', pullRequest, merges: mergesOf(found) };
    case 'CLOSED':
      return { type: 'closed', pullRequest };
    case 'MERGED':
      return lookIntoMerged(source, read.standing, found, now);
    default:
      return found.state satisfies never;
  }
}

async function lookIntoMerged(
  { ask }: SnapshotSource,
  { repository }: Standing,
  found: StandingPullRequest,
  now: Instant,
): Promise<Looked> {
  const { number, url, baseRefName } = found;
  const held = await readPullRequestCommits(ask, repository.nameWithOwner, number, now);
  if ('means' in held) return { type: 'refusal', refusal: held };
  // Without a commit of its own where somebody pushed its commits to the base: the last of them is there.
  const oid = found.mergeCommit?.oid ?? found.headRefOid;
  return {
    type: 'merged',
    pullRequest: { number, url },
    commit: { oid, url: `${repository.url}/commit/${oid}` },
    commits: held.flatMap(heldBatches),
    urlOf: (path) => blobUrl(repository.url, baseRefName, path),
  };
}

/** One for each batch that a commit names, so that none is missed where somebody has squashed some. */
function heldBatches(commit: HeldCommit) {
  const batches = batchesOf(commit);
  return (batches.length === 0 ? [null] : batches).map((batch) => ({ oid: commit.oid, batch }));
}
