import type { Button } from '@slack/web-api';
import type { SubmissionId } from '../../use-cases/ports.ts';
import { receiptActions } from './receipt-actions.ts';

/** A button of a receipt that acts on its submission. */
export function submissionButton(
  actionId: (typeof receiptActions)[keyof typeof receiptActions],
  words: string,
  id: SubmissionId,
): Button {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: words }, value: id };
}

/** Opens the file on GitHub. */
export function viewButton(words: string, url: string): Button {
  return { type: 'button', action_id: receiptActions.view, text: { type: 'plain_text', text: words }, url };
}
