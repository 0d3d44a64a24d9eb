import type { ModalView } from '@slack/web-api';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import type { Message } from '../messages/message.ts';

/** The form after it was kept, or taken back: what a message would say, in its place. */
export function keptView({ blocks }: Message): ModalView {
  return mustPassAsView({
    type: 'modal',
    title: plainText('Add to my log'),
    close: plainText('Close'),
    blocks: [...blocks],
  });
}
