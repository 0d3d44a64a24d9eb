import type { Command } from '../kit/listening/command.ts';
import { apology } from '../messages/apology.ts';
import type { Message } from '../messages/message.ts';
import { sent } from '../messages/sent.ts';
import { sentence } from '../messages/sentence.ts';
import { personOfCommand } from '../person-of.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { setUpSentence } from './set-up-sentence.ts';
import type { SetUpServices } from './set-up-services.ts';
import { showChoice } from './show-choice.ts';

/**
 * `/buildlog setup`: opens the first form for who may, and tells the others who may. Slack alone is asked before the
 * form is open, because the trigger lives three seconds; GitHub is asked after.
 */
export function startSetUpByCommand(
  { command, ack, respond, client }: Command,
  services: SetUpServices,
): Promise<void> {
  const tell = (message: Message) => respond({ response_type: 'ephemeral', ...sent(message) });
  return services.boundary(
    'set-up opened by command',
    async () => {
      await ack();
      const person = await personOfCommand(services.useCases, command);
      const found = await services.setUp.channelToSetUp(person.key, command.channel_id);
      if (found.type !== 'open') {
        await tell(sentence(refusalSentence(isGroupMessage(command) ? { type: 'direct' } : found)));
        return;
      }
      const view = setUpSentence('Asking GitHub which repositories there are…');
      const opened = await client.views.open({ trigger_id: command.trigger_id, view });
      const viewId = opened.view?.id;
      if (viewId !== undefined) await showChoice(client, viewId, found, services);
    },
    (reference) => tell(apology('Nothing was changed; type /buildlog setup again.', reference)),
  );
}

/** To an app that is not in it, a direct message of several looks like a private channel. */
function isGroupMessage({ channel_name }: Command['command']): boolean {
  return channel_name.startsWith('mpdm-');
}
