import { instantAfter } from '../core/time/instant.ts';
import type { Clock, Trouble, TroubleKind } from '../use-cases/ports.ts';
import type { Refusal } from './classify-answer.ts';

export type TroubleMaker = {
  troubleOf(refusal: Refusal): Trouble;
  /** All is well again: the next trouble is waited for briefly. */
  recovered(): void;
};

const LONGEST = 300_000;

/** How long to wait the first time; what only an operator can mend is asked for less often. */
const firstWaits: Readonly<Record<Exclude<TroubleKind, 'paced'>, number>> = {
  unreachable: 5_000,
  busy: 5_000,
  'rate-limited': 60_000,
  unauthorized: 30_000,
  forbidden: 30_000,
  'repository-missing': 30_000,
  'branch-missing': 30_000,
  'branch-protected': 30_000,
  archived: 30_000,
  refused: 30_000,
};

/** Turns refusals into troubles, with a new reference each; waits double with each trouble in a row, up to 5 minutes. */
export function makeTrouble(clock: Clock, newReference: () => string): TroubleMaker {
  let inARow = 0;
  return {
    troubleOf(refusal) {
      const kind = kindOf(refusal);
      const wait = Math.min(firstWaits[kind] * 2 ** Math.min(inARow, 10), LONGEST);
      inARow += 1;
      const retryAt = refusal.retryAt ?? instantAfter(clock.now(), wait);
      return { kind, reference: newReference(), detail: refusal.detail, retryAt };
    },
    recovered() {
      inARow = 0;
    },
  };
}

function kindOf({ means }: Refusal): Exclude<TroubleKind, 'paced'> {
  // The head moved every time we tried: somebody else is at work.
  if (means === 'stale') return 'busy';
  // A commit that was made of no entries: nobody's words are at fault.
  return means === 'secret' || means === 'unfit' ? 'refused' : means;
}
