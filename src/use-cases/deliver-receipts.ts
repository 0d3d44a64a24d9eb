import { type Instant, instantAfter, toInstant } from '../core/time/instant.ts';
import type { Clock, Log, Messenger, Outbox, OutboxRow, SubmissionId } from './ports.ts';

const AT_ONCE = 20;
const FIRST_RETRY = 15_000;
const LONGEST_RETRY = 60 * 60_000;
/** A receipt that is given up stays in its row, marked as due in a hundred years. */
const NEVER = 100 * 365 * 24 * 60 * 60_000;

export type ReceiptSurroundings = {
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  readonly newReference: () => string;
};

type Retry = { readonly failures: number; readonly at: Instant };
type Retries = Map<SubmissionId, Retry>;

/**
 * Shows authors what became of their entries: one message per submission, posted once and then updated as its state
 * changes. Each call is one round and returns when to be called again. A receipt that could not be sent is tried again
 * after 15 s, 30 s and so on up to an hour, one that nobody is there to read never; its entry is not touched by that.
 */
export function createReceiptDelivery(around: ReceiptSurroundings): () => Promise<Instant> {
  const retries: Retries = new Map();
  return async () => {
    const due = await around.outbox.receiptsDue(around.clock.now(), AT_ONCE);
    await Promise.all(due.map((row) => deliver(around, row, retries)));
    const now = around.clock.now();
    if (due.length === AT_ONCE) return now;
    // A process that was stopped may have put a receipt off by an hour; this one does not know of it.
    const times = [...retries.values()].map(({ at }) => at);
    return toInstant(Math.min(instantAfter(now, LONGEST_RETRY), ...times));
  };
}

async function deliver(around: ReceiptSurroundings, row: OutboxRow, retries: Retries): Promise<void> {
  const { id } = row.submission;
  try {
    const sent = await around.messenger.showReceipt(row);
    if (sent.type === 'shown') await around.outbox.receiptShown(id, sent.receipt);
    else await giveUp(around, id, sent.why);
    retries.delete(id);
  } catch (error) {
    const failures = (retries.get(id)?.failures ?? 0) + 1;
    const wait = Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST_RETRY);
    const at = instantAfter(around.clock.now(), wait);
    retries.set(id, { failures, at });
    around.log.warn('receipt not delivered, it is tried again', {
      submission: id,
      reference: around.newReference(),
      error: error instanceof Error ? error.message : String(error),
    });
    await around.outbox.receiptFailed(id, at);
  }
}

async function giveUp({ outbox, clock, log }: ReceiptSurroundings, id: SubmissionId, why: string) {
  await outbox.receiptFailed(id, instantAfter(clock.now(), NEVER));
  log.warn('receipt given up: nobody is there to read it', { submission: id, why });
}
