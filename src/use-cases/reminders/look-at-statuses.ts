import type { PersonStatus } from '../../core/reminder/status-says-away.ts';
import { type Instant, instantAfter } from '../../core/time/instant.ts';
import type { TimeZone } from '../../core/time/time-zone.ts';
import type { PersonKey, ReminderFacts } from '../ports.ts';
import type { ReminderSurroundings } from './reminder-surroundings.ts';

/** What was seen counts so long, unless somebody is asked about right before their reminder. */
const FRESH = 6 * 60 * 60_000;
/** Seen so lately, nobody is looked at again before their reminder. */
const JUST_NOW = 10 * 60_000;
/** A day in the zone farthest ahead begins so long before the same day here ends. */
const AHEAD = 14 * 60 * 60_000;
/** Slack answers `users.info` a hundred times a minute: sixty of them here, thirty before reminders. */
const ROUND = 10_000;
const AT_ONCE = 10;
const REST = 5 * 60_000;
const MINUTE = 60_000;
const MOST_BEFORE_REMINDERS = 30;

const noStatus: PersonStatus = { emoji: '', text: '', expiresAt: null };

/** Where somebody is and what their status says. */
type Seen = { readonly zone: TimeZone; readonly status: PersonStatus };

export type StatusLooks = {
  /** One round over those whose status is needed next; returns when to be called again. */
  ahead(): Promise<Instant>;
  /** As things are right now while Slack has answers left, else as they were seen in the last hours. */
  now(facts: ReminderFacts): Promise<Seen>;
};

type Around = Pick<ReminderSurroundings, 'reminders' | 'people' | 'directory' | 'clock'>;

/** Asks Slack who is away, hours ahead and in small portions, so that a reminder of thousands does not wait for it. */
export function createStatusLooks(around: Around): StatusLooks {
  const { reminders, clock } = around;
  let asked: readonly Instant[] = [];
  return {
    async ahead() {
      const now = clock.now();
      const horizon = instantAfter(now, AHEAD);
      const keys = await reminders.claimLooks(now, instantAfter(now, REST), horizon, AT_ONCE);
      for (const key of keys) {
        // Slack has had enough, or has no answer: whoever else waits does not get one either.
        if ((await look(around, key)) === null) return instantAfter(clock.now(), MINUTE);
      }
      return instantAfter(clock.now(), keys.length === 0 ? REST : ROUND);
    },

    async now({ key, zone, seen }) {
      const now = clock.now();
      const known = { zone, status: seen?.status ?? noStatus };
      asked = asked.filter((at) => at > now - MINUTE);
      const isFresh = seen !== null && now - seen.at < JUST_NOW;
      if (isFresh || asked.length >= MOST_BEFORE_REMINDERS) return known;
      asked = [...asked, now];
      return (await look(around, key)) ?? known;
    },
  };
}

async function look({ reminders, people, directory, clock }: Around, key: PersonKey): Promise<Seen | null> {
  const seen = await directory.lookClosely(key);
  if (seen === null) return null;
  const now = clock.now();
  await people.remember({ ...seen.person, seenAt: now });
  await reminders.seen(key, seen.status, now, instantAfter(now, FRESH));
  return { zone: seen.person.zone, status: seen.status };
}
