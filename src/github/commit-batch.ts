import type { CommitOid, CommitReport, CommitRequest, Log } from '../use-cases/ports.ts';
import { grow, shrink } from './commit-size.ts';
import type { TroubleMaker } from './make-trouble.ts';
import { pause } from './pause.ts';
import { type Attempt, tryCommit } from './try-commit.ts';
import { waitingHelps, waits } from './waiting-helps.ts';

/** What all commits to one branch share. */
export type Committing = Omit<Attempt, 'request' | 'oldestHead' | 'isLast' | 'now'> & {
  readonly log: Log;
  readonly trouble: TroubleMaker;
  readonly stopping: AbortSignal;
};

/**
 * Brings a batch to the branch exactly once. Each attempt reads one snapshot, looks in it whether an earlier attempt
 * landed, makes the changes on it and sends one commit onto its head, which GitHub refuses when the head has moved.
 * What an attempt leaves open the next one settles by reading; after one that got no answer the next carries less. After
 * the last, or when the bot stops, the batch stays open, as trouble.
 */
export async function commitBatch(committing: Committing, request: CommitRequest): Promise<CommitReport> {
  const { clock, log, trouble, stopping, nextSize } = committing;
  let firstSent: CommitOid | null = null;
  for (let attempt = 0; ; attempt += 1) {
    const wait = waits[attempt];
    const outcome = await tryCommit({
      ...committing,
      request,
      oldestHead: request.oldestHead ?? firstSent,
      isLast: wait === undefined,
      now: clock.now(),
    });
    if (outcome.type === 'report') {
      if (outcome.report.type !== 'lease-lost') trouble.recovered();
      if (outcome.report.type === 'settled' && firstSent === null) grow(nextSize);
      return outcome.report;
    }
    if (outcome.type === 'open') firstSent ??= outcome.sentWith;
    const gotNoAnswer = outcome.type === 'open' && outcome.sentWith !== null;
    if (gotNoAnswer && outcome.refusal.means === 'unreachable') shrink(nextSize);
    const mayWait = outcome.type === 'open' && waitingHelps(outcome.refusal, firstSent !== null);
    if (wait === undefined || stopping.aborted || !mayWait) {
      return { type: 'trouble', trouble: trouble.troubleOf(outcome.refusal) };
    }
    log.info('a commit is open, reading again', { batch: request.batch, detail: outcome.refusal.detail });
    await pause(clock, wait, stopping);
    if (stopping.aborted) return { type: 'trouble', trouble: trouble.troubleOf(outcome.refusal) };
  }
}
