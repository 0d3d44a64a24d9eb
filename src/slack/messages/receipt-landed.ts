import type { KnownBlock } from '@slack/web-api';
import type { SubmissionId } from '../../use-cases/ports.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { commitWords, type SeenCommit } from './commit-words.ts';
import { entryButtons } from './entry-buttons.ts';
import type { Message } from './message.ts';
import { kindWords, type NamedEntry, titleWords } from './named-entry.ts';

export type LandedReceipt = {
  readonly id: SubmissionId;
  readonly entry: NamedEntry;
  readonly edited: boolean;
  readonly path: string;
  readonly fileUrl: string;
  /** Null where the repository had these words already. */
  readonly commit: SeenCommit | null;
  /** `3 lessons: 2 Workflow, 1 Tool Usage` */
  readonly found: string;
};

/** The author learns: their entry is in the repository, where, and what was found in it. */
export function receiptLanded(receipt: LandedReceipt): Message {
  const { entry, found } = receipt;
  const kind = kindWords[entry.kind];
  const did = receipt.edited ? `Your edit of the ${kind} is committed` : `Your ${kind} is committed`;
  const title = titleWords(entry.title);
  const named = entry.kind === 'daily-log' ? title : `*${title}*`;
  const blocks: KnownBlock[] = [
    { type: 'section', text: mrkdwnText(`:white_check_mark: *${did}* · ${named}`) },
    { type: 'context', elements: [mrkdwnText(commitWords(receipt))] },
    { type: 'context', elements: [mrkdwnText(`Found ${found}`)] },
    { type: 'actions', elements: [...entryButtons(receipt)] },
  ];
  return { text: `${did}: ${title}, ${found}.`, blocks };
}
