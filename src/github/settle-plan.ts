import type { FileSeen, Landed, Settlement } from '../use-cases/ports.ts';
import { blobUrl } from './blob-url.ts';
import type { Plan, PlannedOutcome } from './plan-changes.ts';
import type { Files, FoundFile, Snapshot } from './snapshot.ts';

type Seen = Pick<Snapshot, 'place' | 'branch'>;

/**
 * The settlements of a plan that is carried out. `commit` is the one that holds its writes, null for a plan without any;
 * what was in its file already is of somebody else's making. `files` are the files at that commit.
 */
export function settlePlan(
  plan: Plan,
  commit: Landed['commit'],
  seen: Seen,
  files: Files,
): readonly Settlement[] {
  return plan.outcomes.map((outcome): Settlement => {
    const { id, path } = outcome;
    if (outcome.type === 'conflict') return conflicted(outcome, seen);
    const left = fileSeen(outcome, files.get(path), seen) ?? fileSeen(outcome, plan.writes.get(path), seen);
    const file = outcome.isGone ? null : left;
    const ours = plan.writes.has(path) ? commit : null;
    return { id, state: { type: 'landed', landed: { commit: ours, file } } };
  });
}

type StateOf = (theirs: FileSeen | null) => Settlement['state'];

/** Push protection found a secret in it. */
export const refusedState: StateOf = (theirs) => ({ type: 'refused', theirs });

/** A file lies where its folder should be, or it is too large: its author has to decide, as about any such file. */
export const unfitState: StateOf = (theirs) => ({
  type: 'conflict',
  conflict: { reason: 'unsafe', sections: [], line: null, theirs },
});

/**
 * The settlements where GitHub refuses for good the one entry that a plan writes; `stateOf` says what it becomes. What
 * else there is of its path was planned onto it and waits for the next plan; everything else is as it would be beside
 * the entry.
 */
export function settleWithout(plan: Plan, seen: Seen, files: Files, stateOf: StateOf): readonly Settlement[] {
  const { outcomes } = plan;
  const at = outcomes.findIndex(({ type }) => type === 'write');
  const refused = outcomes[at];
  if (refused === undefined) throw new RangeError('a plan without a write cannot be refused');
  const others = outcomes.filter(({ path }, index) => index < at || path !== refused.path);
  const theirs = fileSeen(refused, files.get(refused.path), seen);
  return [
    { id: refused.id, state: stateOf(theirs) },
    ...settlePlan({ ...plan, outcomes: others }, null, seen, files),
  ];
}

function conflicted(outcome: Extract<PlannedOutcome, { type: 'conflict' }>, seen: Seen): Settlement {
  const theirs = fileSeen(outcome, outcome.theirs, seen);
  return { id: outcome.id, state: { type: 'conflict', conflict: { ...outcome.conflict, theirs } } };
}

function fileSeen(
  { path }: PlannedOutcome,
  file: FoundFile | undefined,
  { place, branch }: Seen,
): FileSeen | null {
  if (file === undefined || file === null || file.text === null) return null;
  return { ...file, url: blobUrl(place.url, branch, path) };
}
