import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { createBoundary } from './boundary.ts';
import { openHub } from './build-journal/open-hub.ts';
import { registerBuildJournal } from './build-journal/register-build-journal.ts';
import { startJournalByButton, startJournalByCommand } from './build-journal/start-actions.ts';
import { lessonByCommand, logByCommand } from './capture/capture-command.ts';
import { registerCapture } from './capture/register-capture.ts';
import { commandWords, parseCommand } from './command-words.ts';
import { openForm } from './daily-log/open-form.ts';
import { registerDailyLog } from './daily-log/register-daily-log.ts';
import { startByCommand } from './daily-log/start-actions.ts';
import { editByCommand } from './entries/edit-command.ts';
import { registerEntries } from './entries/register-entries.ts';
import type { EntryForms } from './entry-forms.ts';
import { homeActions, homeOpeningButtons } from './home/home-actions.ts';
import { registerHome } from './home/register-home.ts';
import type { Command } from './kit/listening/command.ts';
import { apology } from './messages/apology.ts';
import { help } from './messages/help.ts';
import { reminderActions } from './messages/reminder-actions.ts';
import { sent } from './messages/sent.ts';
import { unknownCommand } from './messages/unknown-command.ts';
import { registerReminders } from './reminders/register-reminders.ts';
import { awayByCommand, remindByCommand } from './reminders/reminder-commands.ts';
import type { Services } from './services.ts';
import { registerSetUp } from './set-up/register-set-up.ts';
import { startSetUpByCommand } from './set-up/start-set-up.ts';
import { registerSettings } from './settings/register-settings.ts';
import { settingsByCommand } from './settings/settings-listeners.ts';

/** Ties every feature to the app; the only place that knows them all. */
export function registerFeatures(app: App, given: Omit<Services, 'boundary'>): void {
  const services: Services = { ...given, boundary: createBoundary(given.log, given.newReference) };
  const forms = formsOf(services);
  registerCommand(app, services, forms);
  registerDailyLog(app, services);
  registerBuildJournal(app, services);
  registerCapture(app, services);
  registerEntries(app, services, forms, [...homeOpeningButtons, reminderActions.write]);
  registerSetUp(app, services);
  registerHome(app, services);
  registerSettings(app, services, [homeActions.settings, reminderActions.settings]);
  registerReminders(app, services);
  app.action<BlockAction<ButtonAction>>(homeActions.journal, (args) => startJournalByButton(args, services));
}

function formsOf(services: Services): EntryForms {
  return {
    openLog: (client, place, person, day) => openForm(client, place, person, day, services),
    openJournal: (client, place, person, draft, restored) =>
      openHub(client, place, person, draft, restored, services),
  };
}

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
      case 'log':
        return logByCommand(args, parsed.rest, services);
      case 'lesson':
        return lessonByCommand(args, parsed.rest, services);
      case 'remind':
        return remindByCommand(args, parsed.rest, services);
      case 'away':
        return awayByCommand(args, parsed.rest, services);
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

function helpByCommand({ ack, command, respond }: Command, services: Services): Promise<void> {
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
