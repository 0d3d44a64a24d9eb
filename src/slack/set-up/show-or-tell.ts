import type { WebClient } from '@slack/web-api';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { sent } from '../messages/sent.ts';
import { setUpSentence } from './set-up-sentence.ts';
import { updateIfOpen } from './update-if-open.ts';

/** What came of it, in the form that asked for it; in a direct message where that was closed meanwhile. */
export async function showOrTell(
  client: WebClient,
  { viewId, user }: { readonly viewId: string; readonly user: string },
  sentences: readonly string[],
): Promise<void> {
  if (await updateIfOpen(client, viewId, setUpSentence(...sentences))) return;
  const text = sentences.join('\n');
  const blocks = sentences.map((mrkdwn) => ({ type: 'section' as const, text: mrkdwnText(mrkdwn) }));
  await client.chat.postMessage({ channel: user, ...sent({ text, blocks }), unfurl_links: false });
}
