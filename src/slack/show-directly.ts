import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { clientMessageId } from './client-message-id.ts';
import { refusedWith } from './kit/refused-with.ts';
import type { Message } from './messages/message.ts';
import { sent } from './messages/sent.ts';
import type { Place } from './posted-places.ts';

/** Errors of `chat.update` after which the old message is beyond reach and a new one has to do. */
const gone = ['message_not_found', 'channel_not_found', 'cant_update_message', 'edit_window_closed'];

/** Errors of `chat.postMessage` for an id whose message is not there any more. */
const forgotten = ['duplicate_message_not_found', 'duplicate_channel_not_found'];

/** Errors of `chat.postMessage` that no later try mends: https://docs.slack.dev/reference/methods/chat.postMessage */
const nobodyThere = new Set([
  'account_inactive',
  'user_not_found',
  'user_disabled',
  'user_deactivated',
  'cannot_dm_bot',
  'channel_not_found',
]);

export type Directly =
  | { readonly type: 'shown'; readonly place: Place }
  /** They have left or cannot be written to; another try ends the same. */
  | { readonly type: 'nobody-there'; readonly why: string };

/** To whom, and what it is about: one message of that, whoever sends it. */
export type Addressed = { readonly user: string; readonly about: string };

/**
 * A direct message to one person: what is `known` is updated in place, else it is posted. Who died between Slack's answer
 * and its note in the store leaves the next to post again: Slack then brings the first message. Throws when it may work
 * later.
 */
export async function showDirectly(
  client: WebClient,
  { user, about }: Addressed,
  known: Place | null,
  message: Message,
): Promise<Directly> {
  try {
    const place = await (known === null
      ? postOnce(client, { user, about }, message)
      : update(client, known, message));
    return { type: 'shown', place: place ?? (await post(client, { channel: user }, message)).place };
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError) || !nobodyThere.has(error.data.error)) throw error;
    return { type: 'nobody-there', why: error.data.error };
  }
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

/** Null where Slack remembers a message of this id that is gone. */
async function postOnce(
  client: WebClient,
  { user, about }: Addressed,
  message: Message,
): Promise<Place | null> {
  try {
    const to = { channel: user, client_msg_id: clientMessageId(about) };
    const { place, text } = await post(client, to, message);
    return text === message.text ? place : await update(client, place, message);
  } catch (error) {
    if (refusedWith(error, ...forgotten)) return null;
    throw error;
  }
}

/** Also says what stands there, which is another text where Slack brought an earlier message. */
async function post(
  client: WebClient,
  to: { readonly channel: string; readonly client_msg_id?: string },
  message: Message,
): Promise<{ readonly place: Place; readonly text: string }> {
  const posted = await client.chat.postMessage({
    ...to,
    ...sent(message),
    unfurl_links: false,
    unfurl_media: false,
  });
  if (posted.channel === undefined || posted.ts === undefined)
    throw new Error('Slack did not say where it posted');
  return { place: { channel: posted.channel, ts: posted.ts }, text: posted.message?.text ?? '' };
}
