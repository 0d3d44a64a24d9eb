import { type Instant, instantAfter } from '../core/time/instant.ts';
import type { Clock, CommitOid, CommitReport, CommitRequest, Log } from '../use-cases/ports.ts';
import type { TroubleMaker } from './make-trouble.ts';
import { type Attempt, type Attempted, tryCommit } from './try-commit.ts';

/** What all commits to one branch share. */
export type Committing = Omit<Attempt, 'request' | 'oldestHead' | 'isLast' | 'now'> & {
  readonly log: Log;
  readonly trouble: TroubleMaker;
  readonly stopping: AbortSignal;
};

/** GitHub's answers may be some seconds old, and a lost request may still land within ten. */
const WAITS = [1_000, 2_000, 4_000, 8_000];

/**
 * Brings a batch to the branch exactly once. Each attempt reads one snapshot, looks in it whether an earlier attempt
 * landed, makes the changes on it and sends one commit onto its head, which GitHub refuses when the head has moved.
 * What an attempt leaves open the next one settles by reading; after the last, or when the bot stops, the batch stays
 * open, as trouble.
 */
export async function commitBatch(committing: Committing, request: CommitRequest): Promise<CommitReport> {
  const { clock, log, trouble, stopping } = committing;
  let firstSent: CommitOid | null = null;
  for (let attempt = 0; ; attempt += 1) {
    const wait = WAITS[attempt];
    const outcome = await tryCommit({
      ...committing,
      request,
      oldestHead: request.oldestHead ?? firstSent,
      isLast: wait === undefined,
      now: clock.now(),
    });
    if (outcome.type === 'report') {
      if (outcome.report.type === 'settled') trouble.recovered();
      return outcome.report;
    }
    if (outcome.type === 'open') firstSent ??= outcome.sentWith;
    if (wait === undefined || stopping.aborted || !waitingHelps(outcome, firstSent !== null)) {
      return { type: 'trouble', trouble: trouble.troubleOf(outcome.refusal) };
    }
    log.info('a commit is open, reading again', { batch: request.batch, detail: outcome.refusal.detail });
    await pause(clock, instantAfter(clock.now(), wait), stopping);
    if (stopping.aborted) return { type: 'trouble', trouble: trouble.troubleOf(outcome.refusal) };
  }
}

/** A GitHub that does not answer the first read is reported at once: the author should not wait to hear it. */
function waitingHelps(outcome: Exclude<Attempted, { type: 'report' }>, sent: boolean): boolean {
  if (outcome.type === 'stuck') return false;
  switch (outcome.refusal.means) {
    case 'unreachable':
    case 'refused':
      return sent;
    case 'stale':
      return true;
    case 'rate-limited':
    case 'unauthorized':
    case 'forbidden':
    case 'repository-missing':
    case 'branch-missing':
    case 'branch-protected':
    case 'archived':
      return false;
    default:
      return outcome.refusal.means satisfies never;
  }
}

/** A clock does not keep the process alive, so a pause that outlasted the stop would end it before all is closed. */
function pause(clock: Clock, until: Instant, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let cancel = (): void => {};
    const end = (): void => {
      cancel();
      stopping.removeEventListener('abort', end);
      resolve();
    };
    stopping.addEventListener('abort', end);
    cancel = clock.wakeAt(until, end);
  });
}
