import type { ModalView, PlainTextElement } from '@slack/web-api';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';

/** A view that only says something. `close` is what is on the button: there may be a view below it. */
export function sentenceView(
  mrkdwn: string,
  close: 'Close' | 'Back',
  title: PlainTextElement = plainText('Build journal'),
): ModalView {
  return mustPassAsView({
    type: 'modal',
    title,
    close: plainText(close),
    blocks: [{ type: 'section', text: mrkdwnText(mrkdwn) }],
  });
}
