import { describe, expect, it } from 'vitest';
import { parseLocalTime } from '../../src/core/time/local-time.ts';
import { parseWorkDays } from '../../src/core/time/work-days.ts';
import type { ReminderDecision, ReminderFacts, ReminderPlan } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import { ada, at, day, grace, home, noDraft, submission, zone } from './sample.ts';

const time = parseLocalTime('17:30');
const days = parseWorkDays('mon-fri');
if (time === null || days === null) throw new Error('the sample is wrong');
const settings = { kind: 'on', time, days, nudgeAfter: null } as const;
const friday = day('2026-11-20');
const noon = at(Date.parse('2026-11-20T12:00:00Z'));
const later = at(noon + 60_000);
const place = { channel: 'D1', ts: '1.0' };

function planOf(key: ReminderPlan['key']): ReminderPlan {
  return {
    ...{ key, repository: home, hasWritten: false, settings, absence: null, snooze: null },
    ...{ skipped: [], countsFrom: at(0), seen: null },
  };
}

/** They are due now, and next at `nextAt`. */
function dueNow(facts: ReminderFacts, nextAt: number): ReminderDecision {
  const person = `${facts.key.team} ${facts.key.user}`;
  return { facts, due: { person, date: friday, kind: 'end-of-day', at: noon }, nextAt: at(nextAt) };
}

async function startReminders() {
  const { reminders, people, outbox } = await openTestStore();
  const seen = { name: 'Ada', zone: zone('Europe/Paris'), profileUrl: null, seenAt: at(1) };
  await people.remember({ key: ada, ...seen });
  await reminders.change(planOf(ada), (plan) => plan, null);
  /** Ada's reminder, decided. */
  async function decideOne(nextAt = noon + 86_400_000): Promise<void> {
    const claimed = await reminders.claimDue(noon, later, 10);
    await reminders.decide(
      claimed.map((facts) => dueNow(facts, nextAt)),
      later,
      noon,
      () => 0,
    );
  }
  return { reminders, people, outbox, decideOne, seen };
}

describe('who is due', () => {
  it('is looked at by one process, and by another when that one has died', async () => {
    const { reminders } = await startReminders();
    const claims = await Promise.all([1, 2, 3].map(() => reminders.claimDue(noon, later, 10)));
    expect(claims.flat()).toHaveLength(1);
    expect(await reminders.nextDue()).toBe(later);
    expect(await reminders.claimDue(later, at(later + 60_000), 10)).toMatchObject([
      { key: ada, zone: 'Europe/Paris', settings, logged: [], sent: [] },
    ]);
  });

  it('is decided on once, and has the message once, whoever decides again', async () => {
    const { reminders, decideOne } = await startReminders();
    await decideOne(noon);
    await decideOne(noon);
    expect(await reminders.claimMessages(noon, later, 10)).toMatchObject([
      { key: 'T1 U1 2026-11-20 end-of-day', says: 'asking', place: null },
    ]);
    const [facts] = await reminders.claimDue(noon, later, 10);
    expect(facts?.sent).toEqual([{ date: friday, kind: 'end-of-day', at: noon }]);
  });

  it('is not decided on where they changed something meanwhile', async () => {
    const { reminders } = await startReminders();
    const claimed = await reminders.claimDue(noon, later, 10);
    await reminders.change(planOf(ada), (plan) => ({ ...plan, settings: { kind: 'off' } }), null);
    const decisions = claimed.map((facts) => dueNow(facts, noon + 86_400_000));
    await reminders.decide(decisions, later, noon, () => 0);
    expect(await reminders.nextMessage()).toBeNull();
    expect(await reminders.nextDue()).toBe(0);
  });

  it('is everybody of a team that settles something else, but for who is due anyway', async () => {
    const { reminders, decideOne } = await startReminders();
    await decideOne();
    await reminders.teamSettles(home, 'one', noon);
    expect(await reminders.nextDue()).toBe(0);
    await decideOne();
    await reminders.teamSettles(home, 'one', noon);
    expect(await reminders.nextDue()).toBe(noon + 86_400_000);
  });

  it('is looked at anew where they are now, from two hours before', async () => {
    const { reminders, people, decideOne, seen } = await startReminders();
    await decideOne();
    await people.remember({ key: ada, ...seen, zone: zone('Asia/Tokyo'), seenAt: noon });
    const [facts] = await reminders.claimDue(noon, later, 10);
    expect(facts).toMatchObject({ zone: 'Asia/Tokyo', countsFrom: noon - 2 * 3_600_000 });
  });
});

describe('an entry', () => {
  it('makes its author one who may be reminded, and the day one that is logged', async () => {
    const { reminders, outbox } = await startReminders();
    const log = submission('log', { key: { ...grace, repository: home, date: friday } });
    await outbox.add(log, noDraft);
    const plan = await reminders.find(grace);
    expect(plan).toMatchObject({ hasWritten: true, settings: null, repository: home });
    const claimed = await reminders.claimDue(noon, later, 10);
    expect(claimed.find(({ key }) => key.user === grace.user)?.logged).toEqual([friday]);
  });

  it('answers the message that asks for it', async () => {
    const { reminders, outbox, decideOne } = await startReminders();
    await decideOne();
    const [message] = await reminders.claimMessages(noon, later, 10);
    if (message === undefined) throw new Error('no message');
    await reminders.shown(message, place, noon);
    expect(await reminders.nextMessage()).toBeNull();
    await outbox.add(submission('log', { key: { ...ada, repository: home, date: friday } }), noDraft);
    expect(await reminders.claimMessages(noon, later, 10)).toMatchObject([{ says: 'logged', place }]);
  });
});

describe('a message', () => {
  it('is sent by one process, and by another when that one has died', async () => {
    const { reminders, decideOne } = await startReminders();
    await decideOne();
    const claims = await Promise.all([1, 2, 3].map(() => reminders.claimMessages(noon, later, 10)));
    expect(claims.flat()).toHaveLength(1);
    expect(await reminders.nextMessage()).toBe(later);
    expect(await reminders.claimMessages(later, at(later + 60_000), 10)).toHaveLength(1);
  });

  it('that was answered while it was posted is edited at once', async () => {
    const { reminders, decideOne } = await startReminders();
    await decideOne();
    const [message] = await reminders.claimMessages(noon, later, 10);
    if (message === undefined) throw new Error('no message');
    const skip = (plan: ReminderPlan) => ({ ...plan, skipped: [friday] });
    await reminders.change(planOf(ada), skip, { date: friday, says: 'skipped' });
    await reminders.shown(message, place, noon);
    expect(await reminders.claimMessages(noon, later, 10)).toMatchObject([{ says: 'skipped', place }]);
  });

  it('that is taken back leaves no trace, and its person is looked at again', async () => {
    const { reminders, decideOne } = await startReminders();
    await decideOne();
    const [message] = await reminders.claimMessages(noon, later, 10);
    if (message === undefined) throw new Error('no message');
    await reminders.withdraw(message);
    expect(await reminders.nextMessage()).toBeNull();
    const [facts] = await reminders.claimDue(noon, later, 10);
    expect(facts?.sent).toEqual([]);
  });

  it('keeps its distance from the one before', async () => {
    const { reminders } = await startReminders();
    await reminders.change(planOf(grace), (plan) => plan, null);
    const claimed = await reminders.claimDue(noon, later, 10);
    const decisions = claimed.map((facts) => dueNow(facts, noon + 86_400_000));
    await reminders.decide(decisions, later, noon, () => 250);
    expect(await reminders.claimMessages(at(noon + 250), later, 10)).toHaveLength(1);
    expect(await reminders.nextMessage()).toBe(noon + 500);
  });
});

describe('a look at statuses', () => {
  it('is at those who are due next, and not again while it is fresh', async () => {
    const { reminders, decideOne } = await startReminders();
    await decideOne();
    expect(await reminders.claimLooks(noon, later, at(noon + 3_600_000), 10)).toEqual([]);
    const horizon = at(noon + 90_000_000);
    expect(await reminders.claimLooks(noon, later, horizon, 10)).toEqual([ada]);
    const status = { emoji: ':palm_tree:', text: '', expiresAt: null };
    await reminders.seen(ada, status, noon, at(noon + 3_600_000));
    expect(await reminders.claimLooks(later, later, horizon, 10)).toEqual([]);
    expect((await reminders.find(ada))?.seen).toEqual({ status, at: noon });
  });
});
