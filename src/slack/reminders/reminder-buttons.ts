import { type LocalDate, parseLocalDate } from '../../core/time/local-date.ts';
import type { Person } from '../../use-cases/ports.ts';
import type { ButtonPress } from '../kit/listening/button-press.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';

/** "Snooze 1 h": the message says when it comes again. */
export function snoozeByButton(args: ButtonPress, services: Services): Promise<void> {
  return byButton('reminder snoozed', args, services, async (person, date) => {
    await services.reminders.snooze(person, date);
  });
}

/** "Skip today": of the day that the message asks for, whenever it is pressed. */
export function skipByButton(args: ButtonPress, services: Services): Promise<void> {
  return byButton('day skipped', args, services, (person, date) => services.reminders.skipDay(person, date));
}

/** "Undo" on an absence that somebody else has set. */
export function comeBackByButton(args: ButtonPress, services: Services): Promise<void> {
  return byButton('absence ended', args, services, async (person, date) => {
    await services.reminders.comeBack(person, date);
  });
}

/** What is pressed changes what is kept; the message follows it, as it does when the same comes from elsewhere. */
function byButton(
  listener: string,
  { ack, action, body, client }: ButtonPress,
  services: Services,
  act: (person: Person, date: LocalDate) => Promise<void>,
): Promise<void> {
  return services.boundary(
    listener,
    async () => {
      const person = await personOf(services.useCases, body);
      const date = parseLocalDate(action.value ?? '');
      if (date !== null) await act(person, date);
      // Only now: Slack delivers again what nobody acknowledged.
      await ack();
    },
    (reference) =>
      tellPerson(client, body.user.id, 'Nothing was changed; press the button again.', reference),
  );
}
