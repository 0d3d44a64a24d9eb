import type { WebClient } from '@slack/web-api';
import { apology } from './messages/apology.ts';
import { sent } from './messages/sent.ts';

/** Apologises in a direct message, where an interaction left no conversation to answer in: shortcuts, App Home, forms. */
export function tellPerson(
  client: WebClient,
  user: string,
  whatToDo: string,
  reference: string,
): Promise<unknown> {
  return client.chat.postMessage({ channel: user, ...sent(apology(whatToDo, reference)) });
}
