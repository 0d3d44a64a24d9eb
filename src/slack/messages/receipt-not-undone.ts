import type { KnownBlock } from '@slack/web-api';
import type { Conflict } from '../../use-cases/ports.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import type { Message } from './message.ts';
import { entryWords, type NamedEntry } from './named-entry.ts';
import { viewButton } from './receipt-buttons.ts';

/** The author learns: the file was changed between their undo and its commit, so it was left alone. */
export function receiptNotUndone(entry: NamedEntry, { reason, theirs }: Conflict): Message {
  const did = `Your undo of the ${entryWords(entry)} was not carried out`;
  const why =
    reason === 'deleted'
      ? 'The file was deleted on GitHub meanwhile.'
      : 'The file was changed on GitHub meanwhile. It stays as it is.';
  const section: KnownBlock = {
    type: 'section',
    text: mrkdwnText(`:raised_hand: *${did}*\n${why}`),
  };
  const view: readonly KnownBlock[] =
    theirs === null ? [] : [{ type: 'actions', elements: [viewButton('View on GitHub', theirs.url)] }];
  return { text: `${did}. ${why}`, blocks: [section, ...view] };
}
