import { parseRepositoryName } from '../src/core/entry/repository-name.ts';
import { toInstant } from '../src/core/time/instant.ts';
import { parseLocalTime } from '../src/core/time/local-time.ts';
import { UTC } from '../src/core/time/time-zone.ts';
import { parseWorkDays } from '../src/core/time/work-days.ts';
import type { Store } from '../src/store/store-over.ts';

/** So many people are reminded at the same minute, on a Monday in UTC. */
export const crowd = 10_000;
export const dueAt = Date.parse('2026-11-23T17:30:00Z');
export const crowdTeam = 'T0ACME0001';

export function memberOf(index: number): string {
  return `U${String(index).padStart(9, '0')}`;
}

/** Puts them into a store, with whatever Slack says of them an hour old. */
export async function fillWithCrowd(store: Store, repositoryName: string): Promise<void> {
  const repository = known(parseRepositoryName(repositoryName));
  const time = known(parseLocalTime('17:30'));
  const days = known(parseWorkDays('mon-fri'));
  const seenAt = toInstant(dueAt - 60 * 60_000);
  const status = { emoji: '', text: '', expiresAt: null };
  for (let index = 0; index < crowd; index += 1) {
    const key = { team: crowdTeam, user: memberOf(index) };
    await store.people.remember({ key, name: `Member ${index}`, zone: UTC, profileUrl: null, seenAt });
    const plan = {
      ...{ key, repository, absence: null, snooze: null, skipped: [], countsFrom: seenAt },
      settings: { kind: 'on', time, days, nudgeAfter: null },
      seen: { status, at: seenAt },
    } as const;
    await store.reminders.change(plan, (kept) => kept, null);
    await store.reminders.seen(key, status, seenAt, toInstant(dueAt + 5 * 60 * 60_000));
  }
}

function known<Value>(value: Value | null): Value {
  if (value === null) throw new Error('the crowd is wrong');
  return value;
}
