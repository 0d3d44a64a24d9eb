import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { lessonsFound } from '../core/lessons/lessons-found.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import type { Clock, KnownEntries, Messenger, OutboxRow } from '../use-cases/ports.ts';
import { receiptKeyOf } from '../use-cases/receipt-key.ts';
import { conflictSides } from './conflict-sides.ts';
import type { Message } from './messages/message.ts';
import { receiptConflict } from './messages/receipt-conflict.ts';
import { receiptLanded } from './messages/receipt-landed.ts';
import { receiptWaiting } from './messages/receipt-waiting.ts';
import { sent } from './messages/sent.ts';
import { type Place, postedPlaces } from './posted-places.ts';

/** Errors of `chat.update` after which the old message is beyond reach and a new one has to do. */
const gone = new Set(['message_not_found', 'channel_not_found', 'cant_update_message', 'edit_window_closed']);

/** Errors of `chat.postMessage` that no later try mends: https://docs.slack.dev/reference/methods/chat.postMessage */
const nobodyThere = new Set([
  'account_inactive',
  'user_not_found',
  'user_disabled',
  'user_deactivated',
  'cannot_dm_bot',
  'channel_not_found',
]);

export type MessengerSurroundings = {
  readonly client: WebClient;
  readonly clock: Clock;
  readonly knownEntries: KnownEntries;
};

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

async function receiptFor(around: MessengerSurroundings, { submission, state }: OutboxRow): Promise<Message> {
  const { key, path, change } = submission;
  switch (state.type) {
    case 'landed':
      return receiptLanded({
        date: key.date,
        edited: change.type === 'edit',
        path,
        fileUrl: state.landed.file.url,
        commit: state.landed.commit,
        found: lessonsFound(parseDailyLog(state.landed.file.text).answers.lessons),
      });
    case 'conflict': {
      const sides = await conflictSides(around.knownEntries, submission, state.conflict);
      return receiptConflict({ id: submission.id, date: key.date, path, conflict: state.conflict, sides });
    }
    case 'queued':
      if (state.trouble !== null) {
        const edited = change.type === 'edit';
        return receiptWaiting({ date: key.date, edited, trouble: state.trouble }, around.clock.now());
      }
      throw new Error('a submission that waits without trouble has no receipt yet');
    case 'closed':
      throw new Error('a settled conflict has no receipt of its own');
    default:
      return state satisfies never;
  }
}

async function update(client: WebClient, { channel, ts }: Place, message: Message): Promise<Place | null> {
  try {
    await client.chat.update({ channel, ts, ...sent(message) });
    return { channel, ts };
  } catch (error) {
    if (error instanceof WebAPIPlatformError && gone.has(error.data.error)) return null;
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
