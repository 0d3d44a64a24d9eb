import type { ModalView, PlainTextElement } from '@slack/web-api';
import { plainText } from '../kit/form/input-block.ts';
import { sentenceView } from '../kit/sentence-view.ts';

/** A view of the build journal that only says something. */
export function journalSentence(
  mrkdwn: string,
  close: 'Close' | 'Back',
  title: PlainTextElement = plainText('Build journal'),
): ModalView {
  return sentenceView(title, close, mrkdwn);
}
