import type { KnownBlock } from '@slack/web-api';
import type { SubmissionId } from '../../use-cases/ports.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import type { Message } from './message.ts';
import { entryWords, type NamedEntry } from './named-entry.ts';
import { receiptActions } from './receipt-actions.ts';
import { submissionButton } from './receipt-buttons.ts';

/** The author learns: GitHub found a secret in their entry, nothing of it was committed, and their words are a draft. */
export function receiptRefused(id: SubmissionId, entry: NamedEntry): Message {
  const did = `GitHub refused your ${entryWords(entry)}`;
  const why =
    'Its push protection found what looks like a secret in it: a token, a password or a private key. Nothing of it was committed, and your words are safe in a draft.';
  const next = 'Take the secret out of the draft and submit it again. If it is a real one, renew it as well.';
  const blocks: KnownBlock[] = [
    { type: 'section', text: mrkdwnText(`:raised_hand: *${did}*\n${why} ${next}`) },
    { type: 'actions', elements: [submissionButton(receiptActions.open, 'Open draft', id)] },
  ];
  return { text: `${did}. ${why} ${next}`, blocks };
}
