import type { KnownBlock } from '@slack/web-api';
import type { LocalDate } from '../../core/time/local-date.ts';
import { mrkdwnLink } from '../kit/mrkdwn.ts';
import type { Message } from './message.ts';
import { receiptActions } from './receipt-actions.ts';

export type LandedReceipt = {
  readonly date: LocalDate;
  readonly edited: boolean;
  readonly path: string;
  readonly fileUrl: string;
  /** Null where the repository had these words already. */
  readonly commit: { readonly oid: string; readonly url: string } | null;
  /** `2 lessons: Workflow, Tool Usage` */
  readonly found: string;
};

/** The author learns: their entry is in the repository, where, and what was found in it. */
export function receiptLanded(receipt: LandedReceipt): Message {
  const did = receipt.edited ? 'Your edit of the daily log is committed' : 'Your daily log is committed';
  const text = `${did}: ${receipt.date}, ${receipt.found}.`;
  const file = mrkdwnLink(receipt.fileUrl, receipt.path);
  const { commit } = receipt;
  const where = commit === null ? file : `${file} · commit ${mrkdwnLink(commit.url, commit.oid.slice(0, 7))}`;
  const blocks: KnownBlock[] = [
    { type: 'section', text: { type: 'mrkdwn', text: `:white_check_mark: *${did}* · ${receipt.date}` } },
    { type: 'context', elements: [{ type: 'mrkdwn', text: where }] },
    { type: 'context', elements: [{ type: 'mrkdwn', text: `Found ${receipt.found}` }] },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: receiptActions.view,
          text: { type: 'plain_text', text: 'View' },
          url: receipt.fileUrl,
        },
        {
          type: 'button',
          action_id: receiptActions.edit,
          text: { type: 'plain_text', text: 'Edit' },
          value: receipt.date,
        },
      ],
    },
  ];
  return { text, blocks };
}
