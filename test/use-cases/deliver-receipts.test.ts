import { describe, expect, it } from 'vitest';
import { createReceiptDelivery } from '../../src/use-cases/deliver-receipts.ts';
import type { Messenger } from '../../src/use-cases/ports.ts';
import { receiptKeyOf } from '../../src/use-cases/receipt-key.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { batchId, home, landed, noDraft, submission, submissionId } from '../store/sample.ts';
import { quietLog } from '../support/quiet-log.ts';
import { setClock } from '../support/set-clock.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

/** A store with one landed entry whose receipt is due, and a delivery that goes through `messenger`. */
async function withReceiptDue(messenger: Messenger) {
  const clock = setClock('2026-11-20T16:30:00Z');
  const log = quietLog();
  const { outbox } = await openTestStore();
  const lease = await outbox.lease(home, 'me', clock.now(), HOUR);
  if (lease === null) throw new Error('no lease');
  await outbox.add(submission('one'), noDraft);
  await outbox.claim(lease, 10, batchId('b1'));
  await outbox.settle(lease, batchId('b1'), [landed('one')]);
  const around = { outbox, messenger, clock, log, newReference: () => 'REF' };
  return { clock, log, outbox, around, deliver: createReceiptDelivery(around) };
}

/** Slack refuses the first `failures` tries. */
function failing(failures: number): Messenger & { tries(): number } {
  let tries = 0;
  return {
    tries: () => tries,
    async showReceipt({ state }) {
      tries += 1;
      if (tries <= failures) throw new Error('ratelimited');
      return { type: 'shown', receipt: { channel: 'D1', ts: '1.2', shows: receiptKeyOf(state) } };
    },
  };
}

describe('a receipt', () => {
  it('that was shown is not shown again', async () => {
    const messenger = failing(0);
    const { deliver, outbox } = await withReceiptDue(messenger);
    await deliver();
    await deliver();
    expect(messenger.tries()).toBe(1);
    expect((await outbox.find(submissionId('one')))?.receipt?.ts).toBe('1.2');
  });

  it('that could not be sent is tried again, each wait twice as long up to an hour', async () => {
    const messenger = failing(12);
    const { clock, deliver, log } = await withReceiptDue(messenger);
    const tried: number[] = [];
    const began = clock.now();
    while (messenger.tries() < 13) {
      const before = messenger.tries();
      const next = await deliver();
      if (messenger.tries() > before) tried.push((clock.now() - began) / SECOND);
      clock.moveBy(next - clock.now());
    }
    expect(tried.slice(1).map((at, index) => at - (tried[index] ?? 0))).toEqual([
      15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600,
    ]);
    expect(log.lines).toHaveLength(12);
  });

  it('is still due when a round for others comes before its retry', async () => {
    const { clock, deliver } = await withReceiptDue(failing(1));
    await deliver();
    clock.moveBy(5 * SECOND);
    expect((await deliver()) - clock.now()).toBe(10 * SECOND);
  });

  it('that an earlier process put off is sent when it is due', async () => {
    const messenger = failing(1);
    const { around, clock, deliver } = await withReceiptDue(messenger);
    await deliver();
    const deliverAgain = createReceiptDelivery(around);
    expect((await deliverAgain()) - clock.now()).toBe(15 * SECOND);
    clock.moveBy(15 * SECOND);
    await deliverAgain();
    expect(messenger.tries()).toBe(2);
  });

  it('that another process has claimed is left to it, and sent within a minute when that one dies', async () => {
    const messenger = failing(0);
    const { around, clock, deliver, outbox } = await withReceiptDue(messenger);
    await outbox.claimReceipts(clock.now(), MINUTE, 10);
    expect((await deliver()) - clock.now()).toBe(MINUTE);
    expect(messenger.tries()).toBe(0);
    clock.moveBy(MINUTE);
    await Promise.all([deliver(), createReceiptDelivery(around)()]);
    expect(messenger.tries()).toBe(1);
  });

  it('is sent anew at once when the state changed while it was on its way', async () => {
    const keys: string[] = [];
    const { clock, deliver, outbox } = await withReceiptDue({
      async showReceipt({ submission: { id }, state }) {
        keys.push(receiptKeyOf(state));
        if (keys.length === 1)
          await outbox.receiptShown(id, { channel: 'D1', ts: '1.2', shows: 'waiting:busy' });
        return {
          type: 'shown',
          receipt: {
            channel: 'D1',
            ts: '1.2',
            shows: keys.length === 1 ? 'waiting:busy' : receiptKeyOf(state),
          },
        };
      },
    });
    expect((await deliver()) - clock.now()).toBe(0);
    await deliver();
    expect(keys).toHaveLength(2);
  });

  it('is looked for every minute: another process may have died before it sent one', async () => {
    const { clock, deliver } = await withReceiptDue(failing(0));
    expect((await deliver()) - clock.now()).toBe(MINUTE);
  });

  it('that nobody is there to read is given up with one line', async () => {
    let tries = 0;
    const { clock, deliver, log } = await withReceiptDue({
      async showReceipt() {
        tries += 1;
        return { type: 'nobody-there', why: 'account_inactive' };
      },
    });
    await deliver();
    clock.moveBy(30 * 24 * HOUR);
    await deliver();
    expect(tries).toBe(1);
    expect(log.lines).toEqual([
      {
        level: 'warn',
        message: 'receipt given up: nobody is there to read it',
        fields: { submission: 'one', why: 'account_inactive' },
      },
    ]);
  });
});
