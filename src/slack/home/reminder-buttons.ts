import type { Person } from '../../use-cases/ports.ts';
import type { ButtonPress } from '../kit/listening/button-press.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { publishHome } from './publish-home.ts';

/** "Away today": no reminder comes before tomorrow. */
export function awayByButton(args: ButtonPress, services: Services): Promise<void> {
  return byButton('absence set on App Home', args, services, async (person) => {
    const here = await services.whereEntriesGo.repositoryFor(person.key.team, null);
    await services.reminders.goAway(person, here, 'today');
  });
}

/** "I'm back": reminders come again. */
export function backByButton(args: ButtonPress, services: Services): Promise<void> {
  return byButton('absence ended on App Home', args, services, async (person) => {
    await services.reminders.comeBack(person, null);
  });
}

/** The page says what came of it. */
function byButton(
  listener: string,
  { ack, body, client }: ButtonPress,
  services: Services,
  act: (person: Person) => Promise<void>,
): Promise<void> {
  return services.boundary(
    listener,
    async () => {
      const person = await personOf(services.useCases, body);
      await act(person);
      // Only now: Slack delivers again what nobody acknowledged.
      await ack();
      await publishHome(client, person, services);
    },
    (reference) =>
      tellPerson(client, body.user.id, 'Look at App Home, and press the button again.', reference),
  );
}
