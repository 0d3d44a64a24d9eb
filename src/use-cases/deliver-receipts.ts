import { type Instant, instantAfter } from '../core/time/instant.ts';
import type { Clock, Log, Messenger, Outbox, OutboxRow } from './ports.ts';

const AT_ONCE = 20;
const RETRY = 15_000;

export type ReceiptSurroundings = {
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  readonly newReference: () => string;
};

/**
 * Shows authors what became of their entries: one message per submission, posted once and then updated as its state
 * changes. Returns when to be called again, or null when every receipt shows its state. A receipt that could not be
 * sent is tried again; its entry is not touched by that.
 */
export async function deliverReceipts(around: ReceiptSurroundings): Promise<Instant | null> {
  const due = await around.outbox.receiptsDue(around.clock.now(), AT_ONCE);
  const failed = (await Promise.all(due.map((row) => deliver(around, row)))).filter((sent) => !sent).length;
  if (failed > 0) return instantAfter(around.clock.now(), RETRY);
  return due.length === AT_ONCE ? around.clock.now() : null;
}

async function deliver(around: ReceiptSurroundings, row: OutboxRow): Promise<boolean> {
  const { id } = row.submission;
  try {
    await around.outbox.receiptShown(id, await around.messenger.showReceipt(row));
    return true;
  } catch (error) {
    around.log.warn('receipt not delivered, it is tried again', {
      submission: id,
      reference: around.newReference(),
      error: error instanceof Error ? error.message : String(error),
    });
    await around.outbox.receiptFailed(id, instantAfter(around.clock.now(), RETRY));
    return false;
  }
}
