import type { ButtonPress } from '../kit/listening/button-press.ts';
import { personOf } from '../person-of.ts';
import { tellPerson } from '../tell-person.ts';
import { placeOfPress } from './place-of-press.ts';
import { refusalSentence } from './refusal-sentence.ts';
import type { SetUpServices } from './set-up-services.ts';
import { showChoice } from './show-choice.ts';
import { showOrTell } from './show-or-tell.ts';

/** Back to the choice of a repository. */
export function chooseAgain({ ack, body, client }: ButtonPress, services: SetUpServices): Promise<void> {
  return services.boundary(
    'repository for a channel asked again',
    async () => {
      await ack();
      const place = placeOfPress(body);
      if (place === null) return;
      const { key } = await personOf(services.useCases, body);
      const found = await services.setUp.channelToSetUp(key, place.channel);
      if (found.type === 'open') return showChoice(client, place.viewId, found, services);
      await showOrTell(client, { ...place, user: body.user.id }, [refusalSentence(found)]);
    },
    (reference) =>
      tellPerson(client, body.user.id, 'Nothing was changed; type /buildlog setup again.', reference),
  );
}
