import type { WebClient } from '@slack/web-api';
import type { Person } from '../../use-cases/ports.ts';
import type { Untied } from '../../use-cases/set-up/untie-channel.ts';
import type { ButtonPress } from '../kit/listening/button-press.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { personOf } from '../person-of.ts';
import { tellPerson } from '../tell-person.ts';
import { channelSaid } from './channel-said.ts';
import { placeOfPress } from './place-of-press.ts';
import { refusalSentence } from './refusal-sentence.ts';
import type { SetUpServices } from './set-up-services.ts';
import { showOrTell } from './show-or-tell.ts';
import { tellChannel } from './tell-channel.ts';
import { untiedMessage } from './tied-message.ts';

/** Takes the channel's own log away, tells the channel, and says what that means. */
export function untie({ ack, body, client }: ButtonPress, services: SetUpServices): Promise<void> {
  return services.boundary(
    'channel untied',
    async () => {
      await ack();
      const place = placeOfPress(body);
      if (place === null) return;
      const person = await personOf(services.useCases, body);
      const untied = await services.setUp.untieChannel(person.key, place.channel);
      const sentence = await sentenceFor(client, person, untied, services);
      await showOrTell(client, { ...place, user: body.user.id }, [sentence]);
    },
    (reference) => tellPerson(client, body.user.id, 'Type /buildlog setup to see how it is now.', reference),
  );
}

async function sentenceFor(
  client: WebClient,
  person: Person,
  untied: Untied,
  services: SetUpServices,
): Promise<string> {
  switch (untied.type) {
    case 'untied': {
      const { channel, before, home } = untied;
      const told = await tellChannel(client, channel, untiedMessage(person.name, before, home), services);
      const unsaid = told ? '' : " I couldn't say so there; please do.";
      return `:white_check_mark: ${channelSaid(channel)} has no log of its own any more. What is in ${escapeMrkdwn(before)} stays there; what is written in the channel goes to ${escapeMrkdwn(home)}.${unsaid}`;
    }
    case 'not-tied':
      return `${channelSaid(untied.channel)} has no log of its own. What is written there goes to ${escapeMrkdwn(untied.home)}.`;
    default:
      return refusalSentence(untied);
  }
}
