import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Change, CommitRequest, Settlement } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import type { Refusal } from './classify-answer.ts';
import { commitSizes, usualSize } from './commit-size.ts';
import { pathsOf } from './paths-of.ts';
import { type Plan, planChanges } from './plan-changes.ts';
import { readAroundCommit } from './read-around-commit.ts';
import { settlePlan } from './settle-plan.ts';
import type { CommitSeen, Files, Snapshot } from './snapshot.ts';

export type Held =
  | { readonly type: 'held'; readonly settlements: readonly Settlement[] }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/**
 * What a commit that is known to be the batch's means for its entries: worked out again from the files it was made of,
 * then told as it is in the commit.
 */
export async function readHeld(
  ask: Ask,
  seen: Pick<Snapshot, 'place' | 'branch'>,
  { changes }: CommitRequest,
  { oid, url }: Pick<CommitSeen, 'oid' | 'url'>,
  now: Instant,
): Promise<Held> {
  const around = await readAroundCommit(ask, seen, oid, pathsOf(changes), now);
  if (around.type === 'refusal') return around;
  const plan = planIn(around, changes);
  return { type: 'held', settlements: settlePlan(plan, { oid, url }, seen, around.at) };
}

/** The plan that the commit holds: of what size it was planned nobody wrote down. */
function planIn(
  { before, at }: { readonly before: Files; readonly at: Files },
  changes: readonly Change[],
): Plan {
  const oidAt = (path: EntryPath) => at.get(path)?.oid ?? null;
  const plans = commitSizes.map((size) => planChanges(changes, before, size));
  const held = plans.find(({ writes }) =>
    [...writes].every(([path, file]) => oidAt(path) === (file?.oid ?? null)),
  );
  return held ?? planChanges(changes, before, usualSize);
}
