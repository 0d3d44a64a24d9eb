import type { WebClient } from '@slack/web-api';
import { refusedWith } from '../kit/refused-with.ts';
import { journalSentence } from './journal-sentence.ts';

/** Said in a form whose draft is no more. */
export const journalGone =
  'This journal was submitted or discarded in another window. What you typed here is not kept: copy it before you close this.';

/** The same where a button was pressed: on top of the form, which stays as it is, or beside it where nothing fits on top. */
export async function tellGone(
  client: WebClient,
  { trigger_id, user }: { readonly trigger_id: string; readonly user: { readonly id: string } },
): Promise<void> {
  const says = `:information_source: ${journalGone.replace('typed here', 'typed in the form below')}`;
  try {
    await client.views.push({ trigger_id, view: journalSentence(says, 'Back') });
  } catch (error) {
    if (!refusedWith(error, 'push_limit_reached')) throw error;
    await client.chat.postMessage({ channel: user.id, text: `:information_source: ${journalGone}` });
  }
}
