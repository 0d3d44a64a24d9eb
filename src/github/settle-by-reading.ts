import type { Instant } from '../core/time/instant.ts';
import type { Clock, Trouble } from '../use-cases/ports.ts';
import type { Refusal } from './classify-answer.ts';
import type { TroubleMaker } from './make-trouble.ts';
import { pause } from './pause.ts';
import { waitingHelps, waits } from './waiting-helps.ts';

export type Tried<Done> =
  | { readonly type: 'done'; readonly done: Done }
  /** `sent`: whether what was refused may have been done all the same. */
  | { readonly type: 'refusal'; readonly refusal: Refusal; readonly sent: boolean };

export type Settling = {
  readonly clock: Clock;
  readonly trouble: TroubleMaker;
  readonly stopping: AbortSignal;
};

type Troubled = { readonly type: 'trouble'; readonly trouble: Trouble };

/** Tries until it is done. Each try begins by reading how far the one before it came, so that nothing is made twice. */
export async function settleByReading<Done>(
  { clock, trouble, stopping }: Settling,
  attempt: (now: Instant) => Promise<Tried<Done>>,
): Promise<Done | Troubled> {
  for (let attempts = 0; ; attempts += 1) {
    const wait = waits[attempts];
    const tried = await attempt(clock.now());
    if (tried.type === 'done') {
      trouble.recovered();
      return tried.done;
    }
    const mayWait = waitingHelps(tried.refusal, tried.sent);
    if (wait === undefined || stopping.aborted || !mayWait) {
      return { type: 'trouble', trouble: trouble.troubleOf(tried.refusal) };
    }
    await pause(clock, wait, stopping);
  }
}
