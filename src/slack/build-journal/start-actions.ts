import type { ButtonPress } from '../kit/listening/button-press.ts';
import type { Command } from '../kit/listening/command.ts';
import { apology } from '../messages/apology.ts';
import { sent } from '../messages/sent.ts';
import { personOf, personOfCommand } from '../person-of.ts';
import { tellPerson } from '../tell-person.ts';
import type { JournalServices } from './journal-services.ts';
import { chooseOrStart, startJournal } from './start-journal.ts';

const tryCommand = 'Nothing was lost; type /buildlog journal again.';

/** `/buildlog journal [title]`: a new journal, or without a title the drafts to go on with, if there are any. */
export function startJournalByCommand(
  { command, ack, respond, client }: Command,
  title: string,
  services: JournalServices,
): Promise<void> {
  return services.boundary(
    'build journal opened by command',
    async () => {
      await ack();
      const person = await personOfCommand(services.useCases, command);
      const repository = await services.whereEntriesGo.repositoryFor(person.key.team, command.channel_id);
      const { trigger_id } = command;
      if (title.trim() === '') return chooseOrStart(client, trigger_id, { person, repository }, services);
      const place = { type: 'new', triggerId: trigger_id } as const;
      await startJournal(client, place, { person, title, repository }, services);
    },
    (reference) => respond({ response_type: 'ephemeral', ...sent(apology(tryCommand, reference)) }),
  );
}

/** The button on App Home: the same without a title, and without a channel. */
export function startJournalByButton(
  { ack, body, client }: ButtonPress,
  services: JournalServices,
): Promise<void> {
  return services.boundary(
    'build journal opened by button',
    async () => {
      await ack();
      const person = await personOf(services.useCases, body);
      const repository = await services.whereEntriesGo.repositoryFor(person.key.team, null);
      await chooseOrStart(client, body.trigger_id, { person, repository }, services);
    },
    (reference) => tellPerson(client, body.user.id, tryCommand, reference),
  );
}
