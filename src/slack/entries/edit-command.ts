import type { WebClient } from '@slack/web-api';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Person } from '../../use-cases/ports.ts';
import type { EntryForms } from '../entry-forms.ts';
import type { Command } from '../kit/listening/command.ts';
import { apology } from '../messages/apology.ts';
import { sent } from '../messages/sent.ts';
import { personOfCommand } from '../person-of.ts';
import type { Services } from '../services.ts';
import { entryListView } from './entry-list-view.ts';
import { openingView } from './entry-views.ts';
import { findEntries, onlyEntry } from './find-entries.ts';
import { showIn } from './show-opened.ts';

/**
 * `/buildlog edit [words]`: lists what can be edited in this channel's log, and opens the one journal that has the words.
 * GitHub may be slow, so a view comes first.
 */
export function editByCommand(
  { command, ack, respond, client }: Command,
  wanted: string,
  services: Services,
  forms: EntryForms,
): Promise<void> {
  return services.boundary(
    'entries listed by command',
    async () => {
      await ack();
      const person = await personOfCommand(services.useCases, command);
      const repository = await services.whereEntriesGo.repositoryFor(person.key.team, command.channel_id);
      const shown = await client.views.open({ trigger_id: command.trigger_id, view: openingView });
      const viewId = shown.view?.id;
      if (viewId !== undefined)
        await showFound(client, viewId, person, { repository, wanted }, services, forms);
    },
    (reference) =>
      respond({ response_type: 'ephemeral', ...sent(apology('Type /buildlog edit again.', reference)) }),
  );
}

async function showFound(
  client: WebClient,
  viewId: string,
  person: Person,
  { repository, wanted }: { readonly repository: RepositoryName; readonly wanted: string },
  { useCases }: Services,
  forms: EntryForms,
): Promise<void> {
  const listed = findEntries(await useCases.entries.listEntries(person, repository), wanted);
  const path = wanted === '' ? null : onlyEntry(listed);
  const opened = path === null ? null : await useCases.entries.openEntry(person, { repository, path });
  // The form of a daily log opens at a press alone: it cannot take the place of a view.
  if (opened !== null && opened.type !== 'daily-log')
    return showIn(client, { type: 'instead', viewId }, person, opened, forms);
  await client.views.update({ view_id: viewId, view: entryListView(listed, repository, wanted) });
}
