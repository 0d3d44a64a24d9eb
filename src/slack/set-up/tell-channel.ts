import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { SeenChannel } from '../../use-cases/ports.ts';
import type { Message } from '../messages/message.ts';
import { sent } from '../messages/sent.ts';
import type { SetUpServices } from './set-up-services.ts';

/** Says one line in the channel, once. False where Slack did not take it: whoever set it up has to say it then. */
export async function tellChannel(
  client: WebClient,
  { id }: SeenChannel,
  message: Message,
  { log }: SetUpServices,
): Promise<boolean> {
  try {
    await client.chat.postMessage({
      channel: id,
      ...sent(message),
      unfurl_links: false,
      unfurl_media: false,
    });
    return true;
  } catch (error) {
    const why = error instanceof WebAPIPlatformError ? error.data.error : 'no answer';
    log.warn('a channel was not told where it writes to', { error: why });
    return false;
  }
}
