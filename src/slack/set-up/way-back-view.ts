import type { ModalView } from '@slack/web-api';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { setUpForm, setUpTitle } from './set-up-blocks.ts';
import { setUpMetadata } from './set-up-metadata.ts';

/** What is in the way, with the way back to the choice of a repository. */
export function wayBackView(channel: string, mrkdwn: string): ModalView {
  return mustPassAsView({
    type: 'modal',
    private_metadata: encodeMetadata(setUpMetadata, { channel, repository: null }),
    title: setUpTitle,
    close: plainText('Close'),
    blocks: [
      { type: 'section', text: mrkdwnText(mrkdwn) },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: setUpForm.again, text: plainText('Choose a repository') }],
      },
    ],
  });
}
