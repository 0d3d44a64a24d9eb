import type { KnownBlock, ModalView } from '@slack/web-api';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';

/** A view about entries, without a form. */
export function entriesView(blocks: readonly KnownBlock[]): ModalView {
  return mustPassAsView({
    type: 'modal',
    title: plainText('Edit an entry'),
    close: plainText('Close'),
    blocks: [...blocks],
  });
}

/** One that only says something. */
export function entriesSentence(mrkdwn: string): ModalView {
  return entriesView([{ type: 'section', text: mrkdwnText(mrkdwn) }]);
}

export const openingView: ModalView = entriesSentence(':hourglass_flowing_sand: Opening…');
