import type { UndoResult } from '../../use-cases/entries/entry-use-cases.ts';
import { mrkdwnLink } from '../kit/mrkdwn.ts';
import type { Message } from './message.ts';
import { titleWords } from './named-entry.ts';
import { sentence } from './sentence.ts';

/** The author learns whether what they submitted is being taken back, and if not, why. */
export function undoAnswered(result: UndoResult): Message {
  return sentence(sentenceFor(result));
}

function sentenceFor(result: UndoResult): string {
  switch (result.type) {
    case 'queued':
      return `What you submitted of ${titleWords(result.title)} is being taken back; its receipt follows.`;
    case 'changed-since':
      return `Nothing was taken back: ${mrkdwnLink(result.url, 'the file')} was changed since. Edit it instead.`;
    case 'gone-already':
      return 'Nothing was taken back: the file is not in the repository any more.';
    case 'not-possible':
      return 'This was taken back already, or there is nothing to take back.';
    case 'unreachable':
      return `Nothing was taken back: GitHub isn't answering right now. Press Undo again in a minute. (${result.reference})`;
    default:
      return result satisfies never;
  }
}
