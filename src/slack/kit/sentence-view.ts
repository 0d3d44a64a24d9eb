import type { ModalView, PlainTextElement } from '@slack/web-api';
import { mustPassAsView } from './check/must-pass.ts';
import { plainText } from './form/input-block.ts';
import { mrkdwnText } from './mrkdwn.ts';

/** A view that only says something. `close` is what its button says: there may be a view below it. */
export function sentenceView(
  title: PlainTextElement,
  close: 'Close' | 'Back',
  ...sentences: readonly string[]
): ModalView {
  return mustPassAsView({
    type: 'modal',
    title,
    close: plainText(close),
    blocks: sentences.map((mrkdwn) => ({ type: 'section', text: mrkdwnText(mrkdwn) })),
  });
}
