import type { KnownBlock } from '@slack/web-api';
import { escapeMrkdwn, mrkdwnText } from '../mrkdwn.ts';

/** Stands where an input would, of which the view has no room for what it holds. */
export function leftOutNotice({ label }: { readonly label: string }): KnownBlock {
  return {
    type: 'section',
    text: mrkdwnText(`*${escapeMrkdwn(label)}* is too long to be shown here. It is kept as it is.`),
  };
}
