import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Messenger, OutboxRow } from '../use-cases/ports.ts';
import { receiptKeyOf } from '../use-cases/receipt-key.ts';
import { refusedWith } from './kit/refused-with.ts';
import type { Message } from './messages/message.ts';
import { sent } from './messages/sent.ts';
import { type Place, postedPlaces } from './posted-places.ts';
import { type ReceiptSources, receiptFor } from './receipt-for.ts';

/** Errors of `chat.update` after which the old message is beyond reach and a new one has to do. */
const gone = ['message_not_found', 'channel_not_found', 'cant_update_message', 'edit_window_closed'];

/** Errors of `chat.postMessage` that no later try mends: https://docs.slack.dev/reference/methods/chat.postMessage */
const nobodyThere = new Set([
  'account_inactive',
  'user_not_found',
  'user_disabled',
  'user_deactivated',
  'cannot_dm_bot',
  'channel_not_found',
]);

export type MessengerSurroundings = ReceiptSources & { readonly client: WebClient };

/** Receipts as direct messages: posted once, then updated in place. */
export function createSlackMessenger(around: MessengerSurroundings): Messenger {
  const posted = postedPlaces();
  return {
    async showReceipt(row) {
      const message = await receiptFor(around, row);
      const shows = receiptKeyOf(row.state);
      const { id } = row.submission;
      const known = row.receipt ?? posted.find(id);
      try {
        const place = known === null ? null : await update(around.client, known, message);
        const shown = place ?? posted.keep(id, await post(around.client, row, message));
        return { type: 'shown', receipt: { ...shown, shows } };
      } catch (error) {
        if (!(error instanceof WebAPIPlatformError) || !nobodyThere.has(error.data.error)) throw error;
        return { type: 'nobody-there', why: error.data.error };
      }
    },
  };
}

async function update(client: WebClient, { channel, ts }: Place, message: Message): Promise<Place | null> {
  try {
    await client.chat.update({ channel, ts, ...sent(message) });
    return { channel, ts };
  } catch (error) {
    if (refusedWith(error, ...gone)) return null;
    throw error;
  }
}

async function post(client: WebClient, { submission }: OutboxRow, message: Message): Promise<Place> {
  const posted = await client.chat.postMessage({
    channel: submission.key.user,
    ...sent(message),
    unfurl_links: false,
    unfurl_media: false,
  });
  if (posted.channel === undefined || posted.ts === undefined)
    throw new Error('Slack did not say where it posted');
  return { channel: posted.channel, ts: posted.ts };
}
