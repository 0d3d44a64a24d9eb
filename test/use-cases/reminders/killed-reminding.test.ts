import { expect, it } from 'vitest';
import type { ReminderMessenger, Reminders } from '../../../src/use-cases/ports.ts';
import { type Reminding, startReminders } from './start-reminders.ts';

const team = 'reminders:\n  time: 17:30\n';
const once = [expect.stringMatching(/^20 16:3[0-2] end-of-day of 2026-11-20: asking$/)];

type Process = { readonly reminders: Reminders; readonly messenger: ReminderMessenger };

/** The step at which a process dies; `die` takes note of it and never answers. */
const deaths: Readonly<Record<string, (process: Process, die: () => Promise<never>) => Process>> = {
  'before it decides on whom it has claimed': ({ reminders, messenger }, die) => ({
    reminders: { ...reminders, decide: die },
    messenger,
  }),
  'once it has decided': ({ reminders, messenger }, die) => ({
    reminders: { ...reminders, claimMessages: die },
    messenger,
  }),
  'between claim and post': ({ reminders }, die) => ({ reminders, messenger: { show: die } }),
  'once Slack has the message': ({ reminders, messenger }, die) => ({
    reminders,
    messenger: { show: (told) => messenger.show(told).then(die) },
  }),
  'before it notes where the message is': ({ reminders, messenger }, die) => ({
    reminders: { ...reminders, shown: die },
    messenger,
  }),
  'once it has noted it': ({ reminders, messenger }, die) => ({
    reminders: {
      ...reminders,
      shown: (message, place, now) => reminders.shown(message, place, now).then(die),
    },
    messenger,
  }),
};

it.each(Object.entries(deaths))('one message comes when the bot dies %s', async (_, dying) => {
  const { store, messenger, startProcess, jump, runUntil, told } = await startReminders(team);
  const death = Promise.withResolvers<void>();
  const die = () => {
    death.resolve();
    return new Promise<never>(() => {});
  };
  const mortal = dying({ reminders: store.reminders, messenger }, die);
  jump('2026-11-20T16:30:00Z');
  const dead = startProcess(mortal.reminders, mortal.messenger);
  const lastWords = runUntil('2026-11-20T16:30:02Z', dead).then(() => 'it lived');
  expect(await Promise.race([lastWords, death.promise])).toBeUndefined();
  await runUntil('2026-11-20T16:35:00Z', startProcess());
  expect(told()).toEqual(once);
});

it('one message comes from several bots that look at the same moment', async () => {
  const { startProcess, messenger, jump, clock, store, told } = await startReminders(team);
  let shown = 0;
  const counting: ReminderMessenger = {
    show(message) {
      shown += 1;
      return messenger.show(message);
    },
  };
  const bots: readonly Reminding[] = [1, 2, 3].map(() => startProcess(store.reminders, counting));
  jump('2026-11-20T16:30:00Z');
  await Promise.all(bots.map(({ decide }) => decide()));
  clock.moveBy(1_000);
  await Promise.all(bots.map(({ deliver }) => deliver()));
  clock.moveBy(61_000);
  await Promise.all(bots.map(({ deliver }) => deliver()));
  expect(shown).toBe(1);
  expect(told()).toEqual(once);
});
