import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import { createBoundary } from './boundary.ts';
import { openHub } from './build-journal/open-hub.ts';
import { registerBuildJournal } from './build-journal/register-build-journal.ts';
import { startJournalByButton, startJournalByCommand } from './build-journal/start-actions.ts';
import { commandWords, parseCommand } from './command-words.ts';
import { openForm } from './daily-log/open-form.ts';
import { registerDailyLog } from './daily-log/register-daily-log.ts';
import { startByCommand } from './daily-log/start-actions.ts';
import { editByCommand } from './entries/edit-command.ts';
import { registerEntries } from './entries/register-entries.ts';
import type { EntryForms } from './entry-forms.ts';
import { homeActions, homeOpeningButtons } from './home/home-actions.ts';
import { publishHome } from './home/home-listeners.ts';
import { apology } from './messages/apology.ts';
import { help } from './messages/help.ts';
import { sent } from './messages/sent.ts';
import { unknownCommand } from './messages/unknown-command.ts';
import { personOf, personOfCommand, personSoon } from './person-of.ts';
import type { Services } from './services.ts';
import { registerSetUp } from './set-up/register-set-up.ts';
import { startSetUpByCommand } from './set-up/start-set-up.ts';
import { openSettings, submitSettings } from './settings/settings-listeners.ts';
import { settingsForm } from './settings/settings-view.ts';
import { tellPerson } from './tell-person.ts';

/** Ties every feature to the app; the only place that knows them all. */
export function registerFeatures(app: App, given: Omit<Services, 'boundary'>): void {
  const services: Services = { ...given, boundary: createBoundary(given.log, given.newReference) };
  const forms = formsOf(services);
  registerCommand(app, services, forms);
  registerDailyLog(app, services);
  registerBuildJournal(app, services);
  registerEntries(app, services, forms, homeOpeningButtons);
  registerSetUp(app, services);
  registerHome(app, services);
  registerSettings(app, services);
}

function formsOf(services: Services): EntryForms {
  return {
    openLog: (client, place, person, day) => openForm(client, place, person, day, services),
    openJournal: (client, place, person, draft, restored) =>
      openHub(client, place, person, draft, restored, services),
  };
}

type CommandArgs = Parameters<typeof startByCommand>[0];

/** One slash command for all: its first word says which feature is meant. */
function registerCommand(app: App, services: Services, forms: EntryForms): void {
  app.command('/buildlog', async (args) => {
    const parsed = parseCommand(args.command.text);
    switch (parsed.type) {
      case 'daily':
        return startByCommand(args, parsed.rest, services);
      case 'journal':
        return startJournalByCommand(args, parsed.rest, services);
      case 'edit':
        return editByCommand(args, parsed.rest, services, forms);
      case 'setup':
        return startSetUpByCommand(args, services);
      case 'settings':
        return settingsByCommand(args, services);
      case 'help':
        return helpByCommand(args, services);
      case 'unknown':
        return args.ack({ response_type: 'ephemeral', ...sent(unknownCommand(parsed.word, parsed.nearest)) });
      default:
        return parsed satisfies never;
    }
  });
}

function helpByCommand({ ack, command, respond }: CommandArgs, services: Services): Promise<void> {
  return services.boundary(
    'help shown by command',
    async () => {
      const repository = await services.whereEntriesGo.repositoryFor(command.team_id, command.channel_id);
      await ack({ response_type: 'ephemeral', ...sent(help(commandWords, repository)) });
    },
    (reference) =>
      respond({ response_type: 'ephemeral', ...sent(apology('Type /buildlog help again.', reference)) }),
  );
}

function settingsByCommand(
  { ack, command, client, respond }: CommandArgs,
  services: Services,
): Promise<void> {
  return services.boundary(
    'settings opened by command',
    async () => {
      await ack();
      const person = await personOfCommand(services.useCases, command);
      await openSettings(client, command.trigger_id, person);
    },
    (reference) =>
      respond({ response_type: 'ephemeral', ...sent(apology('Type /buildlog settings again.', reference)) }),
  );
}

function registerHome(app: App, services: Services): void {
  app.event('app_home_opened', ({ event, client, context }) =>
    services.boundary(
      'app home opened',
      async () => {
        if (event.tab !== 'home') return;
        const team = context.teamId ?? context.enterpriseId ?? 'unknown';
        const person = await personSoon(services.useCases, { team, user: event.user }, event.user);
        await publishHome(client, person, services);
      },
      async () => {},
    ),
  );
  app.action<BlockAction<ButtonAction>>(homeActions.journal, (args) => startJournalByButton(args, services));
}

function registerSettings(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(homeActions.settings, ({ ack, body, client }) =>
    services.boundary(
      'settings opened by button',
      async () => {
        await ack();
        await openSettings(client, body.trigger_id, await personOf(services.useCases, body));
      },
      (reference) => tellPerson(client, body.user.id, 'Type /buildlog settings.', reference),
    ),
  );
  app.view<ViewSubmitAction>({ callback_id: settingsForm.callbackId, type: 'view_submission' }, (args) =>
    submitSettings(args, services),
  );
}
