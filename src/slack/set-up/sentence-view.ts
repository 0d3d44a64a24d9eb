import type { KnownBlock, ModalView } from '@slack/web-api';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { setUpForm } from './set-up-blocks.ts';
import { setUpMetadata } from './set-up-metadata.ts';

export const setUpTitle = plainText('Set up this channel');

/** A form that only says something: while GitHub is asked, what is in the way, what was done. */
export function sentenceView(...sentences: readonly string[]): ModalView {
  return viewOf(sentences.map((mrkdwn) => ({ type: 'section', text: mrkdwnText(mrkdwn) })));
}

/** The same with the way back to the choice of a repository. */
export function sentenceWithWayBack(channel: string, mrkdwn: string): ModalView {
  const section: KnownBlock = { type: 'section', text: mrkdwnText(mrkdwn) };
  const back: KnownBlock = {
    type: 'actions',
    elements: [{ type: 'button', action_id: setUpForm.again, text: plainText('Choose a repository') }],
  };
  return viewOf([section, back], encodeMetadata(setUpMetadata, { channel, repository: null }));
}

function viewOf(blocks: readonly KnownBlock[], metadata = ''): ModalView {
  return mustPassAsView({
    type: 'modal',
    title: setUpTitle,
    close: plainText('Close'),
    ...(metadata === '' ? {} : { private_metadata: metadata }),
    blocks: [...blocks],
  });
}
