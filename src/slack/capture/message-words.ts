/** Slack's codes in a message's text: https://docs.slack.dev/messaging/formatting-message-text */
const codes = /<([^<>|]+)(?:\|([^<>]*))?>/g;

/** The ids of the people that a message's text mentions. */
export function peopleNamedIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/<@([UW][A-Z0-9]+)/g)].map(([, id = '']) => id))];
}

/**
 * A message's text as its readers see it, without Slack's codes and escapes. Says nobody's id: who has no name here is
 * "someone".
 */
export function messageWords(text: string, nameOf: (user: string) => string | null): string {
  return unescapeText(
    text.replace(codes, (_, target: string, label: string | undefined) => shown(target, label, nameOf)),
  );
}

/** Typed text as it was typed: Slack escapes three characters, in commands too. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function shown(target: string, label: string | undefined, nameOf: (user: string) => string | null): string {
  switch (target[0]) {
    case '@':
      return `@${label ?? nameOf(target.slice(1)) ?? 'someone'}`;
    case '#':
      return `#${label ?? 'a channel'}`;
    case '!':
      return label ?? `@${target.slice(1).split('^')[0]}`;
    default: {
      const url = target.replace(/^mailto:/, '');
      return label === undefined || label === url ? url : `${label} (${url})`;
    }
  }
}
