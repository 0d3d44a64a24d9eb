import type { BlockAction, ButtonAction } from '@slack/bolt';
import { decodeMetadata } from '../kit/metadata.ts';
import { setUpMetadata } from './set-up-metadata.ts';

/** The form a button was pressed in, and the channel it is about; null for one that an older version drew. */
export function placeOfPress({
  view,
}: BlockAction<ButtonAction>): { readonly viewId: string; readonly channel: string } | null {
  const metadata = decodeMetadata(setUpMetadata, view?.private_metadata);
  return view === undefined || metadata === null ? null : { viewId: view.id, channel: metadata.channel };
}
