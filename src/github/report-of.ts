import type { Instant } from '../core/time/instant.ts';
import type { CommitOid, CommitReport, CommitRequest } from '../use-cases/ports.ts';
import type { Refusal } from './classify-answer.ts';
import { ownRefusals } from './own-refusals.ts';
import { readHeld } from './read-held.ts';
import { readSnapshot, type SnapshotSource } from './read-snapshot.ts';

type Reported =
  | Extract<CommitReport, { type: 'settled' }>
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** The report of a batch whose commit is known, on whatever branch, or on none any more. */
export async function reportOf(
  source: SnapshotSource,
  request: CommitRequest,
  oid: CommitOid,
  now: Instant,
): Promise<Reported> {
  const read = await readSnapshot(source, [], now);
  if (read.type === 'refusal') return read;
  if (read.type === 'empty') return { type: 'refusal', refusal: ownRefusals.noCommit };
  const { place, branch: base } = read.snapshot;
  const seen = { place, branch: request.branch ?? base };
  const commit = { oid, url: `${place.url}/commit/${oid}` };
  const held = await readHeld(source.ask, seen, request, commit, now);
  if (held.type === 'refusal') return held;
  return { type: 'settled', settlements: held.settlements, calledNow: place.nameWithOwner };
}
