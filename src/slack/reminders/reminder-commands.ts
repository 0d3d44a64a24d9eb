import type { Command } from '../kit/listening/command.ts';
import { apology } from '../messages/apology.ts';
import { awayAnswered } from '../messages/away-answered.ts';
import type { Message } from '../messages/message.ts';
import { badReminder, reminderSet, reminderShown } from '../messages/reminder-set.ts';
import { sent } from '../messages/sent.ts';
import { personOfCommand } from '../person-of.ts';
import type { Services } from '../services.ts';

/** `/buildlog remind 17:30 mon-fri`, `remind off`; without words it says how it is now. */
export function remindByCommand(args: Command, words: string, services: Services): Promise<void> {
  const { useCases, reminders, whereEntriesGo } = services;
  return byCommand('reminder set by command', args, services, async () => {
    const { command } = args;
    const person = await personOfCommand(useCases, command);
    const here = await whereEntriesGo.repositoryFor(person.key.team, command.channel_id);
    const state = await reminders.reminderState(person.key, here);
    if (words.trim() === '') return reminderShown(state, useCases.today(person), person.zone);
    const settings = reminders.readReminder(words, state);
    if (settings === null) return badReminder();
    await reminders.setReminder(person, here, settings);
    return reminderSet(settings, person.zone);
  });
}

/** `/buildlog away until Monday`, `away 3 days`, `away off`; with a name, for that person. */
export function awayByCommand(args: Command, words: string, services: Services): Promise<void> {
  const { useCases, reminders, whereEntriesGo } = services;
  return byCommand('absence set by command', args, services, async () => {
    const { command } = args;
    const person = await personOfCommand(useCases, command);
    const here = await whereEntriesGo.repositoryFor(person.key.team, command.channel_id);
    return awayAnswered(await reminders.goAway(person, here, words));
  });
}

/** Acknowledges and answers where it was typed, to whoever typed it alone. */
function byCommand(
  listener: string,
  { ack, command, respond }: Command,
  { boundary }: Services,
  work: () => Promise<Message>,
): Promise<void> {
  return boundary(
    listener,
    async () => {
      await ack();
      await respond({ response_type: 'ephemeral', ...sent(await work()) });
    },
    (reference) => {
      const word = command.text.trim().split(/\s+/)[0] ?? '';
      const again = `Nothing was changed; type /buildlog ${word === 'away' ? 'away' : 'remind'} again.`;
      return respond({ response_type: 'ephemeral', ...sent(apology(again, reference)) });
    },
  );
}
