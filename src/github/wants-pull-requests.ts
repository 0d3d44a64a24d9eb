import type { Instant } from '../core/time/instant.ts';
import { findBlockingRule } from './find-blocking-rule.ts';
import { readSnapshot, type SnapshotSource } from './read-snapshot.ts';

/** False also where GitHub does not tell: then the first commit shows it. */
export async function wantsPullRequests(source: SnapshotSource, now: Instant): Promise<boolean> {
  const read = await readSnapshot(source, [], now);
  if (read.type !== 'snapshot') return false;
  const { place, branch } = read.snapshot;
  return (await findBlockingRule(source.ask, place.nameWithOwner, branch)) !== null;
}
