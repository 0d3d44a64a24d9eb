import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { slugOf } from '../../core/entry/slug.ts';
import { type Absence, parseAwayUntil } from '../../core/reminder/absence.ts';
import { type LocalDate, localDateAt } from '../../core/time/local-date.ts';
import type { Person, PersonKey, ReminderPlan } from '../ports.ts';
import { firstPlan } from './change-plan.ts';
import type { ReminderSurroundings } from './reminder-surroundings.ts';

export type WentAway =
  /** `of`: whose absence it is, null where it is one's own. */
  | { readonly type: 'away'; readonly of: string | null; readonly until: LocalDate }
  | { readonly type: 'back'; readonly of: string | null; readonly was: boolean }
  | { readonly type: 'unclear' }
  | { readonly type: 'nobody'; readonly named: string }
  | { readonly type: 'several'; readonly named: string }
  | { readonly type: 'not-allowed'; readonly of: string };

type Around = Pick<
  ReminderSurroundings,
  'reminders' | 'people' | 'teamLogs' | 'workspace' | 'home' | 'clock'
>;

/**
 * What follows `away`: `until Monday`, `3 days`, `off`, `back`, or nothing for today; after a name, the same for that
 * person, who is told. An admin of the workspace may, and whoever tied the log that the person writes to.
 */
export async function goAway(
  around: Around,
  person: Person,
  repository: RepositoryName,
  words: string,
): Promise<WentAway> {
  const { mention, rest } = splitMention(words.trim());
  if (mention === null) return change(around, person, person, repository, rest);
  const found = await findColleague(around, person.key.team, mention);
  if (found.length !== 1) return { type: found.length === 0 ? 'nobody' : 'several', named: mention };
  const [colleague] = found;
  if (colleague === undefined || colleague.key.user === person.key.user) {
    return change(around, person, person, repository, rest);
  }
  if (!(await maySend(around, person.key, colleague.key))) {
    return { type: 'not-allowed', of: colleague.name };
  }
  return change(around, person, colleague, around.home, rest);
}

/**
 * Ends an absence, whoever it is from; `date` is the day of the message that told of it, which ends no later one. False
 * where the person was not away any more.
 */
export async function comeBack(around: Around, person: Person, date: LocalDate | null): Promise<boolean> {
  const { reminders, home, clock } = around;
  let was = false;
  const kept = (plan: ReminderPlan) => {
    if (date !== null && plan.absence?.from !== date) return plan;
    was = isStillAway(plan.absence, localDateAt(clock.now(), person.zone));
    return { ...plan, absence: null };
  };
  await reminders.change(firstPlan(person.key, home, clock.now()), kept, null);
  await reminders.answerAway(person.key, date);
  return was;
}

async function change(
  around: Around,
  by: Person,
  person: Person,
  repository: RepositoryName,
  words: string,
): Promise<WentAway> {
  const { reminders, clock } = around;
  const isOwn = by.key.user === person.key.user;
  const of = isOwn ? null : person.name;
  if (/^(?:off|back|end|over)$/i.test(words)) {
    return { type: 'back', of, was: await comeBack(around, person, null) };
  }
  const now = clock.now();
  const today = localDateAt(now, person.zone);
  const until = parseAwayUntil(words, today);
  if (until === null) return { type: 'unclear' };
  const absence: Absence = { from: today, until, by: by.key.user };
  await reminders.change(firstPlan(person.key, repository, now), (plan) => ({ ...plan, absence }), null);
  if (!isOwn) await reminders.tellAway(person.key, absence, now);
  return { type: 'away', of, until };
}

async function maySend(
  { reminders, teamLogs, workspace, home }: Around,
  by: PersonKey,
  colleague: PersonKey,
): Promise<boolean> {
  if ((await workspace.standing(by.user)) === 'admin') return true;
  const repository = (await reminders.find(colleague))?.repository ?? home;
  const logs = await teamLogs.list(by.team);
  return logs.some((log) => log.repository === repository && log.tiedBy === by.user);
}

/** People by what Slack makes of a mention in a command: an id, or the name as it was typed. */
async function findColleague({ people }: Around, team: string, mention: string): Promise<readonly Person[]> {
  const user = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(mention)?.[1];
  if (user === undefined) return people.named(team, slugOf(mention.slice(1)));
  const found = await people.find({ team, user });
  return found === null ? [] : [found];
}

/** A name may have blanks in it: it ends where words begin that say how long. */
function splitMention(words: string): { readonly mention: string | null; readonly rest: string } {
  const id = /^(<@[^>]*>)\s*(.*)$/s.exec(words);
  if (id !== null) return { mention: id[1] ?? null, rest: id[2] ?? '' };
  if (!words.startsWith('@')) return { mention: null, rest: words };
  const parts = words.split(/\s+/);
  const end = parts.findIndex((part, index) => index > 0 && beginsHowLong.test(part));
  const name = end === -1 ? parts : parts.slice(0, end);
  return { mention: name.join(' '), rest: end === -1 ? '' : parts.slice(end).join(' ') };
}

const beginsHowLong = /^(?:until|till|til|to|for|\d.*|an?|one|today|tomorrow|next|off|back)$/i;

function isStillAway(absence: Absence | null, today: LocalDate): boolean {
  return absence !== null && today < absence.until;
}
