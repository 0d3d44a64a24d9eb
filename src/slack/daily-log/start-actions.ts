import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { dayNamed } from '../../core/time/day-named.ts';
import type { Command } from '../kit/listening/command.ts';
import { apology } from '../messages/apology.ts';
import { badDay } from '../messages/bad-day.ts';
import { sent } from '../messages/sent.ts';
import { personOf, personOfCommand } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { openForm } from './open-form.ts';

const tryCommand = 'Nothing was lost; type /buildlog again.';

/** `/buildlog`, `/buildlog daily yesterday`: opens the form of this channel's log, or says why that is no day. */
export function startByCommand(
  { command, ack, respond, client }: Command,
  day: string,
  services: Services,
): Promise<void> {
  const { useCases } = services;
  return services.boundary(
    'daily log opened by command',
    async () => {
      await ack();
      const person = await personOfCommand(useCases, command);
      const today = useCases.today(person);
      const date = dayNamed(day, today);
      if (date === null || date > today) {
        await respond({ response_type: 'ephemeral', ...sent(badDay(day, date, today)) });
        return;
      }
      const repository = await services.whereEntriesGo.repositoryFor(person.key.team, command.channel_id);
      const place = { type: 'new', triggerId: command.trigger_id } as const;
      await openForm(client, place, person, { repository, date }, services);
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

/** The global shortcut: today's log. It comes from no channel. */
export function startByShortcut({ shortcut, ack, client }: Shortcut, services: Services): Promise<void> {
  const { useCases } = services;
  return services.boundary(
    'daily log opened by shortcut',
    async () => {
      await ack();
      const person = await personOf(useCases, shortcut);
      const repository = await services.whereEntriesGo.repositoryFor(person.key.team, null);
      const date = useCases.today(person);
      const place = { type: 'new', triggerId: shortcut.trigger_id } as const;
      await openForm(client, place, person, { repository, date }, services);
    },
    (reference) => tellPerson(client, shortcut.user.id, tryCommand, reference),
  );
}
