import { webUrl } from './web-url.ts';

/** Invisible, and unlike a space it allows no line break where it stands. */
const WORD_JOINER = '\u2060';

/**
 * Typed text for a `mrkdwn` text or the `text` of a message: it can neither mention nor link. `<!channel>` and
 * `<@U…>` lose their brackets' meaning, and `@channel` its own, which Slack gives it where names are linked.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeMrkdwn(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?=(?:channel|here|everyone|group)\b)/gi, `@${WORD_JOINER}`);
}

/** A link with a one-line label; only the label where the address is none that a person may follow. */
export function mrkdwnLink(url: string, text: string): string {
  const label = escapeMrkdwn(text.replace(/\s+/g, ' ').trim());
  const address = webUrl(url);
  if (address === null) return label;
  const target = escapeMrkdwn(address).replaceAll('|', '%7C');
  return label === '' ? `<${target}>` : `<${target}|${label}>`;
}

/**
 * A `mrkdwn` object in which Slack adds nothing of its own: no bare address, channel or person in typed text is turned
 * into a link (`verbatim`). Escapes and links written by the functions above still work.
 */
export function mrkdwnText(mrkdwn: string): { type: 'mrkdwn'; text: string; verbatim: true } {
  return { type: 'mrkdwn', text: mrkdwn, verbatim: true };
}
