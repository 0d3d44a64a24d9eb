import type { PersonStatus } from '../../../src/core/reminder/status-says-away.ts';
import { parseTeamSettings } from '../../../src/core/team-settings/parse-team-settings.ts';
import { type Instant, toInstant } from '../../../src/core/time/instant.ts';
import type { PersonKey, ReminderMessenger, Reminders } from '../../../src/use-cases/ports.ts';
import { createReminderDecisions } from '../../../src/use-cases/reminders/decide-due-reminders.ts';
import { createReminderDelivery } from '../../../src/use-cases/reminders/deliver-reminders.ts';
import { createStatusLooks } from '../../../src/use-cases/reminders/look-at-statuses.ts';
import { bindReminderUseCases } from '../../../src/use-cases/reminders/reminder-use-cases.ts';
import { openTestStore } from '../../store/open-test-store.ts';
import { ada, day, home, noDraft, submission, zone } from '../../store/sample.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { setClock } from '../../support/set-clock.ts';

const noStatus: PersonStatus = { emoji: '', text: '', expiresAt: null };

/** One bot: what it does of itself, a round at a time. */
export type Reminding = {
  readonly decide: () => Promise<Instant>;
  readonly deliver: () => Promise<Instant>;
};

/**
 * Friday noon in UTC. Ada, who is in Paris, has written an entry on Thursday; her team has settled `buildlogYml`. Slack
 * takes a message once under its key, as it does by its `client_msg_id`.
 */
export async function startReminders(buildlogYml = '') {
  const clock = setClock('2026-11-20T12:00:00Z');
  const log = quietLog();
  const store = await openTestStore();
  const parsed = parseTeamSettings(buildlogYml);
  if (parsed.type === 'problems') throw new Error('these settings are wrong');
  const teamSettings = { of: async () => parsed.settings, atOnce: async () => parsed.settings };
  const messages = new Map<string, { readonly posted: string; readonly says: string }>();
  const now = { zone: zone('Europe/Paris'), status: noStatus };

  const personOf = (key: PersonKey) => ({ key, name: 'Ada', zone: now.zone, profileUrl: null });
  const messenger: ReminderMessenger = {
    async show({ message: { key, kind, date, says } }) {
      const at = new Date(clock.now()).toISOString().slice(8, 16).replace('T', ' ');
      messages.set(key, { posted: messages.get(key)?.posted ?? `${at} ${kind} of ${date}`, says });
      return { type: 'shown', channel: 'D1', ts: key };
    },
  };
  const around = {
    ...{ people: store.people, teamLogs: store.teamLogs, teamSettings, home, clock, log },
    directory: { lookClosely: async (key: PersonKey) => ({ person: personOf(key), status: now.status }) },
    workspace: { standing: async () => 'member' as const },
    ...{ newReference: () => 'REF123', random: () => 0.5 },
  };

  /** Another process over the same store. */
  function startProcess(
    reminders: Reminders = store.reminders,
    reminderMessenger: ReminderMessenger = messenger,
  ): Reminding {
    const all = { ...around, reminders, reminderMessenger };
    const statusLooks = createStatusLooks(all);
    return {
      decide: createReminderDecisions({ ...all, onDue: () => {} }),
      deliver: createReminderDelivery({ ...all, statusLooks, onChanged: () => {} }),
    };
  }

  const first = startProcess();
  const jump = (to: string) => clock.moveBy(Date.parse(to) - clock.now());
  const remember = () => store.people.remember({ ...personOf(ada), seenAt: clock.now() });
  const person = await remember();
  const write = (name: string, date: string) =>
    store.outbox.add(
      submission(name, { key: { ...ada, repository: home, date: day(date) }, submittedAt: clock.now() }),
      noDraft,
    );
  await write('before', '2026-11-19');
  await first.decide();

  return {
    ...{ store, clock, log, person, messenger, startProcess, now, write, remember, jump },
    says: bindReminderUseCases({ ...around, reminders: store.reminders, onChange: () => {} }),
    /** What Ada was sent, when (UTC) and of which day, and what it says by now. */
    told: () => [...messages.values()].map(({ posted, says }) => `${posted}: ${says}`),
    /** The bot runs until then. */
    async runUntil(to: string, process = first): Promise<void> {
      const end = toInstant(Date.parse(to));
      for (;;) {
        await process.decide();
        await process.deliver();
        const next = Math.min(await process.decide(), await process.deliver());
        if (clock.now() >= end) return;
        clock.moveBy(Math.min(Math.max(next, clock.now() + 1), end) - clock.now());
      }
    },
  };
}
