import type { Button } from '@slack/web-api';
import { encodeMetadata } from '../kit/metadata.ts';
import { type OpenTarget, openTarget } from './open-target.ts';

/** A button that opens something in its form. */
export function openButton(actionId: string, words: string, target: OpenTarget): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: words },
    value: encodeMetadata(openTarget, target),
  };
}
