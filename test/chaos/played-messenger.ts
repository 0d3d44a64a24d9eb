import type { Messenger, SubmissionId } from '../../src/use-cases/ports.ts';
import { receiptKeyOf } from '../../src/use-cases/receipt-key.ts';
import type { Random } from './random.ts';

/** One message of Slack, with all that it has shown so far. */
export type PlayedMessage = { readonly submission: SubmissionId; readonly ts: string; shows: string[] };

export type PlayedMessenger = Messenger & {
  messagesOf(id: SubmissionId): readonly PlayedMessage[];
  calmDown(): void;
};

/** A Slack that keeps every receipt it was sent and refuses one now and then. */
export function playedMessenger(random: Random): PlayedMessenger {
  const messages: PlayedMessage[] = [];
  let isCalm = false;
  return {
    messagesOf: (id) => messages.filter(({ submission }) => submission === id),
    calmDown() {
      isCalm = true;
    },
    async showReceipt({ submission: { id }, state, receipt }) {
      if (!isCalm && random.chance(0.05)) throw new Error('ratelimited');
      // Somebody else may want to send it in the meantime.
      await new Promise((next) => setImmediate(next));
      const shows = receiptKeyOf(state);
      const known = messages.find(({ ts }) => ts === receipt?.ts);
      const message = known ?? { submission: id, ts: String(messages.length + 1), shows: [] };
      if (known === undefined) messages.push(message);
      message.shows.push(shows);
      return { type: 'shown', receipt: { channel: 'D1', ts: message.ts, shows } };
    },
  };
}
