import { keepDue } from './scheduler.ts';
import { createReminderDecisions } from './use-cases/reminders/decide-due-reminders.ts';
import { createReminderDelivery } from './use-cases/reminders/deliver-reminders.ts';
import { createStatusLooks } from './use-cases/reminders/look-at-statuses.ts';
import type { ReminderSending } from './use-cases/reminders/reminder-surroundings.ts';

export type Reminding = {
  /** Something changed that decides who is reminded, or what a reminder says. */
  remindSoon(): void;
  /** Resolves when what is going on has ended; nothing starts after. */
  stop(): Promise<void>;
};

/** Starts what brings reminders: it looks who is away, decides who is due, and sends. */
export function startReminding(around: ReminderSending): Reminding {
  const { clock, log } = around;
  const statusLooks = createStatusLooks(around);
  const looks = keepDue({ name: 'statuses', work: statusLooks.ahead }, clock, log);
  const delivery = createReminderDelivery({ ...around, statusLooks, onChanged: () => decisions.wake() });
  const messages = keepDue({ name: 'reminder messages', work: delivery }, clock, log);
  const decide = createReminderDecisions({ ...around, onDue: () => messages.wake() });
  const decisions = keepDue({ name: 'reminders', work: decide }, clock, log);
  return {
    remindSoon() {
      decisions.wake();
      messages.wake();
    },
    async stop() {
      await decisions.stop();
      await messages.stop();
      await looks.stop();
    },
  };
}
