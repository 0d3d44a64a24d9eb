import type { ModalView } from '@slack/web-api';
import { sentenceView } from '../kit/sentence-view.ts';
import { setUpTitle } from './set-up-blocks.ts';

/** A view of setting up that only says something: while GitHub is asked, what is in the way, what was done. */
export function setUpSentence(...sentences: readonly string[]): ModalView {
  return sentenceView(setUpTitle, 'Close', ...sentences);
}
