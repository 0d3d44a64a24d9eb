import type { WebClient } from '@slack/web-api';
import { canBeLogin, type LinkResult } from '../../use-cases/link-github-account.ts';
import type { Person } from '../../use-cases/ports.ts';
import { mustPassAsAck } from '../kit/check/must-pass.ts';
import { readState, readText } from '../kit/form/read-state.ts';
import type { ButtonPress } from '../kit/listening/button-press.ts';
import type { Command } from '../kit/listening/command.ts';
import type { Submission } from '../kit/listening/submission.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { apology } from '../messages/apology.ts';
import { sent } from '../messages/sent.ts';
import { personOf, personOfCommand } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { lookupTroubleSentence } from './lookup-trouble-sentence.ts';
import { readReminderFields } from './reminder-fields.ts';
import { settingsForm, settingsSentence, settingsView } from './settings-view.ts';

/** `/buildlog settings`. */
export function settingsByCommand(
  { ack, command, client, respond }: Command,
  services: Services,
): Promise<void> {
  return services.boundary(
    'settings opened by command',
    async () => {
      await ack();
      const person = await personOfCommand(services.useCases, command);
      await openSettings(
        { client, triggerId: command.trigger_id, channel: command.channel_id },
        person,
        services,
      );
    },
    (reference) =>
      respond({ response_type: 'ephemeral', ...sent(apology('Type /buildlog settings again.', reference)) }),
  );
}

/** The button on App Home. */
export function settingsByButton({ ack, body, client }: ButtonPress, services: Services): Promise<void> {
  return services.boundary(
    'settings opened by button',
    async () => {
      await ack();
      const person = await personOf(services.useCases, body);
      await openSettings({ client, triggerId: body.trigger_id, channel: null }, person, services);
    },
    (reference) => tellPerson(client, body.user.id, 'Type /buildlog settings.', reference),
  );
}

/** GitHub may take longer than Slack waits: the modal first says that it asks, then what came of it. */
export function submitSettings({ ack, body, view, client }: Submission, services: Services): Promise<void> {
  const show = (mrkdwn: string) => client.views.update({ view_id: view.id, view: settingsSentence(mrkdwn) });
  return services.boundary(
    'settings submitted',
    async () => {
      const state = readState(view);
      const login = readText(state, settingsForm.login) ?? '';
      if (!canBeLogin(login))
        return ack({ response_action: 'errors', errors: { [settingsForm.login]: noLogin } });
      const chosen = readReminderFields(state);
      if (chosen.type === 'wrong')
        return ack({ response_action: 'errors', errors: { [chosen.field]: chosen.why } });
      const person = await personOf(services.useCases, body);
      const here = await services.whereEntriesGo.repositoryFor(person.key.team, null);
      await services.reminders.setReminder(person, here, chosen.settings);
      await ack(mustPassAsAck({ response_action: 'update', view: settingsSentence('Asking GitHub…') }));
      const result = await services.useCases.linkGitHubAccount(person, login);
      if (result.type === 'trouble') {
        const { kind, reference, detail } = result.trouble;
        services.log.warn('GitHub account not looked up', { kind, reference, detail });
      }
      await show(
        `:white_check_mark: Your reminders are saved. ${sentenceFor(result, login, person)}`.trimEnd(),
      );
    },
    (reference) => show(`That didn't work, and the fault is ours. Try again in a minute. (${reference})`),
  );
}

/** The form with what is set, as far as it is known here: the trigger does not outlive a slow answer of GitHub's. */
async function openSettings(
  { client, triggerId, channel }: SettingsPlace,
  person: Person,
  { reminders, whereEntriesGo }: Services,
): Promise<void> {
  const here = await whereEntriesGo.repositoryFor(person.key.team, channel);
  const state = await reminders.knownReminderState(person.key, here);
  await client.views.open({ trigger_id: triggerId, view: settingsView(person.github?.login ?? '', state) });
}

/** Where the settings were asked for; null: in no channel. */
type SettingsPlace = {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly channel: string | null;
};

const noAccountChanged = 'Your GitHub account was not changed';
const noLogin = 'A GitHub username has letters, digits and single hyphens only.';

/** What came of the account; nothing where there was none and is none. */
function sentenceFor(result: LinkResult, typed: string, { github }: Person): string {
  const name = escapeMrkdwn(truncate(typed.trim(), 60));
  switch (result.type) {
    case 'linked':
      return `Commits of your entries name *${escapeMrkdwn(result.account.login)}* from now on.`;
    case 'unlinked':
      return github === null ? '' : 'Commits no longer name a GitHub account for you.';
    case 'not-a-login':
      return `${noLogin} ${noAccountChanged}.`;
    case 'no-such-account':
      return `GitHub knows nobody called "${name}". ${noAccountChanged}; \`/buildlog settings\` asks again.`;
    case 'nobody-known':
      return `Slack hasn't said yet who you are. ${noAccountChanged}; try again in a minute.`;
    case 'trouble':
      return `${lookupTroubleSentence(result.trouble.kind)} ${noAccountChanged}. (${result.trouble.reference})`;
    default:
      return result satisfies never;
  }
}
