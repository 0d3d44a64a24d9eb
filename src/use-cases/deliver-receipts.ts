import { type Instant, instantAfter, toInstant } from '../core/time/instant.ts';
import type { Clock, Log, Messenger, Outbox, OutboxRow, SubmissionId } from './ports.ts';

const AT_ONCE = 20;
const FIRST_RETRY = 15_000;
const LONGEST_RETRY = 60 * 60_000;
/** Whose claim is this old has died with it: a receipt is at most two calls, of ten seconds each. */
const CLAIM = 60_000;
/** How often it is looked for what another process, which has died since, left to be said. */
const LOOK = 60_000;
/** A receipt that is given up stays in its row, marked as due in a hundred years. */
const NEVER = 100 * 365 * 24 * 60 * 60_000;

export type ReceiptSurroundings = {
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  readonly newReference: () => string;
};

type Failures = Map<SubmissionId, number>;

/**
 * Shows authors what became of their entries: one message per submission, posted once and then updated as its state
 * changes. Each call is one round and returns when to be called again. A receipt that could not be sent is tried again
 * after 15 s, 30 s and so on up to an hour, one that nobody is there to read never; its entry is not touched by that.
 */
export function createReceiptDelivery(around: ReceiptSurroundings): () => Promise<Instant> {
  const { outbox, clock } = around;
  const failures: Failures = new Map();
  return async () => {
    const claimed = await outbox.claimReceipts(clock.now(), CLAIM, AT_ONCE);
    await Promise.all(claimed.map((row) => deliver(around, row, failures)));
    // At once again where a state changed while its receipt was on its way: nobody else had it meanwhile.
    const next = await outbox.nextReceipt();
    const look = instantAfter(clock.now(), LOOK);
    return next === null ? look : toInstant(Math.min(look, Math.max(next, clock.now())));
  };
}

async function deliver(around: ReceiptSurroundings, row: OutboxRow, failures: Failures): Promise<void> {
  const { id } = row.submission;
  try {
    const sent = await around.messenger.showReceipt(row);
    if (sent.type === 'shown') await around.outbox.receiptShown(id, sent.receipt);
    else await giveUp(around, id, sent.why);
    failures.delete(id);
  } catch (error) {
    const before = failures.get(id) ?? 0;
    failures.set(id, before + 1);
    const wait = Math.min(FIRST_RETRY * 2 ** before, LONGEST_RETRY);
    around.log.warn('receipt not delivered, it is tried again', {
      submission: id,
      reference: around.newReference(),
      error: error instanceof Error ? error.message : String(error),
    });
    await around.outbox.receiptFailed(id, instantAfter(around.clock.now(), wait));
  }
}

async function giveUp({ outbox, clock, log }: ReceiptSurroundings, id: SubmissionId, why: string) {
  await outbox.receiptFailed(id, instantAfter(clock.now(), NEVER));
  log.warn('receipt given up: nobody is there to read it', { submission: id, why });
}
