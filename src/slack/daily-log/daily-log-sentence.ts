import type { ModalView } from '@slack/web-api';
import { plainText } from '../kit/form/input-block.ts';
import { sentenceView } from '../kit/sentence-view.ts';

/** What a daily log's form becomes when there is nothing left to fill in. */
export function dailyLogSentence(mrkdwn: string): ModalView {
  return sentenceView(plainText('Daily log'), 'Close', mrkdwn);
}
