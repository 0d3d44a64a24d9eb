import { tooLateAt } from '../../core/reminder/reminder.ts';
import { statusSaysAway } from '../../core/reminder/status-says-away.ts';
import { whyQuiet } from '../../core/reminder/why-quiet.ts';
import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type { ReminderMessage } from '../ports.ts';
import { createTeamLook } from './follow-reminded-teams.ts';
import type { StatusLooks } from './look-at-statuses.ts';
import { remindedPersonOf } from './reminded-person-of.ts';
import type { ReminderSending } from './reminder-surroundings.ts';

const AT_ONCE = 8;
/** Whose claim is this old has died with it: a message is at most three calls, of ten seconds each. */
const CLAIM = 60_000;
const LOOK = 60_000;
const RETRY = 30_000;

type Round = ReminderSending & {
  readonly statusLooks: Pick<StatusLooks, 'now'>;
  readonly settingsOf: ReturnType<typeof createTeamLook>;
  readonly slowDown: (milliseconds: number) => void;
  /** Called when somebody has to be looked at anew: their reminder went out, or was taken back. */
  readonly onChanged: () => void;
};

/**
 * Sends what is to be sent, at the pace it was laid out in, and edits what was answered. Each call sends all that is due
 * and returns when to be called again. Whether somebody still has to be asked is decided anew for each message.
 */
export function createReminderDelivery(
  around: ReminderSending & Pick<Round, 'statusLooks' | 'onChanged'>,
): () => Promise<Instant> {
  const { reminders, clock } = around;
  let pausedUntil = toInstant(0);
  return async () => {
    const settingsOf = createTeamLook(around);
    const slowDown = (milliseconds: number) => {
      pausedUntil = instantAfter(clock.now(), milliseconds);
    };
    while (clock.now() >= pausedUntil) {
      const now = clock.now();
      const claimed = await reminders.claimMessages(now, instantAfter(now, CLAIM), AT_ONCE);
      if (claimed.length === 0) break;
      const round = { ...around, settingsOf, slowDown };
      await Promise.all(claimed.map((message) => deliver(round, message)));
    }
    const next = (await reminders.nextMessage()) ?? Number.POSITIVE_INFINITY;
    const look = instantAfter(clock.now(), LOOK);
    return toInstant(Math.max(Math.min(next, look), Math.min(pausedUntil, look)));
  };
}

async function deliver(round: Round, message: ReminderMessage): Promise<void> {
  const { reminders, clock, log } = round;
  try {
    const isNew = message.place === null;
    // Answered before it went out: there is nothing to edit.
    if (isNew && message.says !== 'asking' && message.says !== 'away') return await reminders.unsaid(message);
    if (isNew && message.says === 'asking' && !(await isWanted(round, message))) {
      await reminders.withdraw(message);
    } else await show(round, message);
    round.onChanged();
  } catch (error) {
    log.warn('reminder not delivered, it is tried again', {
      reminder: message.kind,
      reference: round.newReference(),
      error: error instanceof Error ? error.message : String(error),
    });
    await reminders.failed(message, instantAfter(clock.now(), RETRY));
  }
}

/** Not if it is too late, if they are quiet by now, or elsewhere: then their own hour is another. */
async function isWanted(round: Round, message: ReminderMessage): Promise<boolean> {
  const { facts, date } = message;
  const now = round.clock.now();
  if (message.dueAt <= tooLateAt(now)) return false;
  const seen = await round.statusLooks.now(facts);
  if (seen.zone !== facts.zone) return false;
  const person = remindedPersonOf(facts, await round.settingsOf(facts.repository));
  return whyQuiet(person, date) === null && !statusSaysAway(seen.status, now);
}

async function show(round: Round, message: ReminderMessage): Promise<void> {
  const { reminders, people, clock, log } = round;
  const { key, absence } = message.facts;
  const by = message.says === 'away' && absence !== null ? { ...key, user: absence.by } : null;
  const awayBy = by === null ? null : ((await people.find(by))?.name ?? null);
  const shown = await round.reminderMessenger.show({ message, awayBy });
  switch (shown.type) {
    case 'shown':
      return reminders.shown(message, shown, clock.now());
    case 'nobody-there':
      log.warn('reminder given up: nobody is there to read it', { reminder: message.kind });
      return reminders.gone(message);
    case 'too-fast':
      round.slowDown(shown.milliseconds);
      return reminders.failed(message, instantAfter(clock.now(), shown.milliseconds));
    default:
      return shown satisfies never;
  }
}
