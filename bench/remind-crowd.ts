import { parseRepositoryName } from '../src/core/entry/repository-name.ts';
import { toInstant } from '../src/core/time/instant.ts';
import { parseLocalTime } from '../src/core/time/local-time.ts';
import { parseWorkDays } from '../src/core/time/work-days.ts';
import { openDatabase, type StorePlace } from '../src/store/open-database.ts';
import { planColumns } from '../src/store/reminders/plan-columns.ts';

/** So many people are reminded at the same minute, on a Monday in UTC. */
export const crowd = 10_000;
export const dueAt = Date.parse('2026-11-23T17:30:00Z');
const crowdTeam = 'T0ACME0001';

export function memberOf(index: number): string {
  return `U${String(index).padStart(9, '0')}`;
}

const AT_ONCE = 500;

/** Puts them into a store, with what Slack says of them an hour old. */
export async function fillWithCrowd(place: StorePlace, repositoryName: string): Promise<void> {
  const { db, close } = await openDatabase(place);
  const time = known(parseLocalTime('17:30'));
  const days = known(parseWorkDays('mon-fri'));
  const seenAt = toInstant(dueAt - 60 * 60_000);
  const plan = planColumns({
    key: { team: crowdTeam, user: '' },
    repository: known(parseRepositoryName(repositoryName)),
    hasWritten: true,
    settings: { kind: 'on', time, days, nudgeAfter: null },
    ...{ absence: null, snooze: null, skipped: [], countsFrom: seenAt },
    seen: { status: { emoji: '', text: '', expiresAt: null }, at: seenAt },
  });
  const lookAt = dueAt + 5 * 60 * 60_000;
  for (let from = 0; from < crowd; from += AT_ONCE) {
    const keys = Array.from({ length: AT_ONCE }, (_, index) => ({
      team: crowdTeam,
      user_id: memberOf(from + index),
    }));
    const people = keys.map((key) => ({
      ...{ ...key, name: key.user_id, zone: 'UTC', slug: key.user_id.toLowerCase(), seen_at: seenAt },
      ...{ profile_url: null, github_id: null, github_login: null },
    }));
    await db.insertInto('people').values(people).execute();
    const plans = keys.map((key) => ({ ...key, ...plan, next_at: 0, look_at: lookAt }));
    await db.insertInto('reminded_people').values(plans).execute();
  }
  await close();
}

function known<Value>(value: Value | null): Value {
  if (value === null) throw new Error('the crowd is wrong');
  return value;
}
