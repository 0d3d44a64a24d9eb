import type { CarriedItem, CarryOver } from '../../core/entry/carry-over.ts';
import { composeCarryOver } from '../../core/markdown/carry-over/compose-carry-over.ts';
import { cleanLine } from '../../core/markdown/clean-line.ts';
import { parseBuildJournal } from '../../core/markdown/parse-build-journal.ts';
import { parseDailyLog } from '../../core/markdown/parse-daily-log.ts';
import { addDays } from '../../core/time/local-date.ts';
import { listOwnEntries } from '../list-own-entries.ts';
import type { KnownEntries, KnownEntry, LogDay, Person } from '../ports.ts';

/** Longer ago nobody knows any more what was meant. */
const MOST_DAYS = 30;

/** More journals than anybody writes between two logs. */
const MOST_ENTRIES = 20;

export type CarryOverSurroundings = {
  readonly knownEntries: KnownEntries;
  readonly accountUrl: (login: string) => string;
};

/**
 * What a new log of this day begins with: from the last log before it, and What's Left of the journals since, in the
 * same repository and of the last thirty days. A journal counts once, for the log that follows it: what stays open goes
 * on from log to log. Nothing is written down for it, and no earlier file changes. Local reads only.
 */
export async function carryInto(
  around: CarryOverSurroundings,
  person: Person,
  { repository, date }: LogDay,
): Promise<CarryOver> {
  const oldest = addDays(date, -MOST_DAYS);
  const latest = await around.knownEntries.findLatestBefore({ ...person.key, repository, date });
  const last = latest !== null && latest.key.date >= oldest ? latest : null;
  const since = last?.key.date ?? oldest;
  const known = await listOwnEntries(around, person, MOST_ENTRIES);
  const journals = known.filter(
    ({ key }) =>
      key.journal !== undefined && key.repository === repository && key.date >= since && key.date < date,
  );
  return composeCarryOver(last === null ? null : parseDailyLog(last.text).answers, journals.flatMap(leftIn));
}

function leftIn({ text }: KnownEntry): readonly CarriedItem[] {
  const { title, left } = parseBuildJournal(text).answers;
  return left
    .filter(({ done }) => !done)
    .map((task): CarriedItem => ({ text: cleanLine(task.text), from: { type: 'left', title } }));
}
