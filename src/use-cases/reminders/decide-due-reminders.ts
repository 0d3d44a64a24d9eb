import { setImmediate as nextTurn } from 'node:timers/promises';
import { nextReminder } from '../../core/reminder/next-reminder.ts';
import { remindersDue } from '../../core/reminder/reminders-due.ts';
import type { PersonStatus } from '../../core/reminder/status-says-away.ts';
import type { TeamSettings } from '../../core/team-settings/team-settings.ts';
import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type { ReminderDecision, ReminderFacts } from '../ports.ts';
import { createTeamLook, followRemindedTeams } from './follow-reminded-teams.ts';
import { remindedPersonOf } from './reminded-person-of.ts';
import type { ReminderSurroundings } from './reminder-surroundings.ts';

/** So few at once that what people do meanwhile does not wait. */
const AT_ONCE = 400;
/** Who was claimed by a process that died is looked at again after so long. */
const CLAIM = 60_000;
/** How often it is looked for what another process has changed. */
const LOOK = 60_000;
/** Messages that Slack takes from one app: "several hundred a minute", so 240, unevenly. */
const SPACE = 250;

/** What their status says is asked when the message is about to go out, and counts then. */
const anyStatus: PersonStatus = { emoji: '', text: '', expiresAt: null };

export type ReminderDecisions = Pick<
  ReminderSurroundings,
  'reminders' | 'teamSettings' | 'teamLogs' | 'home' | 'clock'
> & {
  readonly random: () => number;
  /** Called once reminders are there to be sent. */
  readonly onDue: () => void;
};

/** Decides who is to be reminded. Each call is one round over all who are due and returns when to be called again. */
export function createReminderDecisions(around: ReminderDecisions): () => Promise<Instant> {
  const { reminders, clock, random } = around;
  const followTeams = followRemindedTeams(around);
  const spacing = () => SPACE * (0.5 + random());
  return async () => {
    await followTeams();
    const settingsOf = createTeamLook(around);
    for (;;) {
      const now = clock.now();
      const until = instantAfter(now, CLAIM);
      const claimed = await reminders.claimDue(now, until, AT_ONCE);
      if (claimed.length === 0) break;
      const decisions: ReminderDecision[] = [];
      for (const facts of claimed) decisions.push(decide(facts, await settingsOf(facts.repository), now));
      await reminders.decide(decisions, until, now, spacing);
      if (decisions.some(({ due }) => due !== null)) around.onDue();
      await nextTurn();
    }
    const next = (await reminders.nextDue()) ?? Number.POSITIVE_INFINITY;
    return toInstant(Math.min(next, instantAfter(clock.now(), LOOK)));
  };
}

function decide(facts: ReminderFacts, team: TeamSettings, now: Instant): ReminderDecision {
  const person = remindedPersonOf(facts, team);
  const [due = null] = remindersDue([{ ...person, status: anyStatus }], facts.countsFrom, now);
  const sent = due === null ? person.sent : [...person.sent, { ...due, at: now }];
  const next = nextReminder({ ...person, sent }, now);
  return { facts, due, nextAt: next?.at ?? null };
}
