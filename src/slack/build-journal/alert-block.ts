import type { AlertBlock } from '@slack/types';
import { limits } from '../kit/limits.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';

/** A banner in the form. */
export function alertBlock(mrkdwn: string, level: NonNullable<AlertBlock['level']>): AlertBlock {
  return { type: 'alert', level, text: mrkdwnText(truncate(mrkdwn, limits.alertText.max)) };
}
