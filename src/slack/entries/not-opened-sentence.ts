import type { OpenedEntry } from '../../use-cases/entries/entry-use-cases.ts';
import { escapeMrkdwn, mrkdwnLink } from '../kit/mrkdwn.ts';

type NotOpened = Exclude<OpenedEntry, { type: 'build-journal' | 'daily-log' }>;

/** Why an entry has no form, for whoever wanted to edit it. */
export function notOpenedSentence(opened: NotOpened): string {
  switch (opened.type) {
    case 'unsafe': {
      const file = opened.url === null ? 'the file' : mrkdwnLink(opened.url, 'the file');
      return `:raised_hand: This entry can't be edited safely from here: ${escapeMrkdwn(opened.why)} (line ${opened.line}). Mend ${file} on GitHub, then open it again.`;
    }
    case 'absent':
      return 'There is no such file in the repository any more. It may have been deleted or renamed on GitHub.';
    case 'not-theirs':
      return "This isn't an entry that you can edit here: a daily log is its author's alone.";
    case 'unreachable':
      return `GitHub isn't answering right now, so the entry can't be opened. Nothing was changed; try again in a minute. (${opened.reference})`;
    default:
      return opened satisfies never;
  }
}
