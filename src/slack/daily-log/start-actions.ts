import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  GlobalShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import { dayNamed } from '../../core/time/day-named.ts';
import { type LocalDate, parseLocalDate } from '../../core/time/local-date.ts';
import { apology } from '../messages/apology.ts';
import { badDay } from '../messages/bad-day.ts';
import { sent } from '../messages/sent.ts';
import { personOf, personOfCommand } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { openForm } from './open-form.ts';

const tryCommand = 'Nothing was lost; type /buildlog again.';

type Command = Pick<SlackCommandMiddlewareArgs, 'command' | 'ack' | 'respond'> &
  Pick<AllMiddlewareArgs, 'client'>;

/** `/buildlog`, `/buildlog daily yesterday`: opens the form, or says why that is no day. */
export function startByCommand(
  { command, ack, respond, client }: Command,
  day: string,
  services: Services,
): Promise<void> {
  return services.boundary(
    'daily log opened by command',
    async () => {
      await ack();
      const person = await personOfCommand(services.useCases, command);
      const today = services.useCases.today(person);
      const date = dayNamed(day, today);
      if (date === null || date > today) {
        await respond({ response_type: 'ephemeral', ...sent(badDay(day, date, today)) });
        return;
      }
      await openForm(client, command.trigger_id, person, date, services);
    },
    (reference) =>
      respond({
        response_type: 'ephemeral',
        ...sent(apology(tryCommand, reference)),
      }),
  );
}

type Shortcut = Pick<SlackShortcutMiddlewareArgs<GlobalShortcut>, 'shortcut' | 'ack'> &
  Pick<AllMiddlewareArgs, 'client'>;

/** The global shortcut: today's log. */
export function startByShortcut({ shortcut, ack, client }: Shortcut, services: Services): Promise<void> {
  return services.boundary(
    'daily log opened by shortcut',
    async () => {
      await ack();
      const person = await personOf(services.useCases, shortcut);
      await openForm(client, shortcut.trigger_id, person, services.useCases.today(person), services);
    },
    (reference) => tellPerson(client, shortcut.user.id, tryCommand, reference),
  );
}

type Press = Pick<SlackActionMiddlewareArgs<BlockAction<ButtonAction>>, 'ack' | 'action' | 'body'> &
  Pick<AllMiddlewareArgs, 'client'>;

/** A button whose value is a day: on a receipt, on App Home. */
export function startByButton({ ack, action, body, client }: Press, services: Services): Promise<void> {
  return services.boundary(
    'daily log opened by button',
    async () => {
      await ack();
      const person = await personOf(services.useCases, body);
      const date: LocalDate = parseLocalDate(action.value ?? '') ?? services.useCases.today(person);
      await openForm(client, body.trigger_id, person, date, services);
    },
    (reference) => tellPerson(client, body.user.id, tryCommand, reference),
  );
}
