import { createHash } from 'node:crypto';

/**
 * The `client_msg_id` of a message, by what it is about: the same UUID whoever posts it, and however often. Slack says
 * what it does with one only in the names of errors (`duplicate_message_not_found`,
 * https://docs.slack.dev/reference/methods/chat.postMessage): a second post with the same id brings the first message.
 */
export function clientMessageId(about: string): string {
  const hash = createHash('sha256').update(about).digest('hex');
  // Version 8 and variant 10: made in a way of our own (RFC 9562, section 5.8).
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
