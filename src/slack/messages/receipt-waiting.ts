import type { Instant } from '../../core/time/instant.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { Trouble } from '../../use-cases/ports.ts';
import type { Message } from './message.ts';
import { receiptActions } from './receipt-actions.ts';
import { troubleSentence } from './trouble-sentence.ts';

export type WaitingReceipt = {
  readonly date: LocalDate;
  readonly edited: boolean;
  readonly trouble: Trouble;
};

/** The author learns: their words are safe, why they are not in the repository yet, and that nothing is left to do. */
export function receiptWaiting(waiting: WaitingReceipt, now: Instant): Message {
  const { date, edited, trouble } = waiting;
  const what = edited ? `Your edit of the daily log of ${date}` : `Your daily log of ${date}`;
  const paced = trouble.kind === 'paced';
  const safe = paced ? `${what} is saved and takes its turn` : `${what} is saved and waits for GitHub`;
  const why = troubleSentence(trouble.kind, trouble.retryAt, now);
  const next = `${paced ? 'It goes' : 'It is tried again'} by itself, and this message changes when it is committed.`;
  return {
    text: `${safe}. ${why} ${next} (${trouble.reference})`,
    blocks: [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `:hourglass_flowing_sand: *${safe}*\n${why} ${next}` },
      },
      { type: 'context', elements: [{ type: 'mrkdwn', text: `Reference ${trouble.reference}` }] },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: receiptActions.edit,
            text: { type: 'plain_text', text: 'Edit' },
            value: date,
          },
        ],
      },
    ],
  };
}
