import { slugOf } from '../core/entry/slug.ts';
import type { Instant } from '../core/time/instant.ts';
import { UTC } from '../core/time/time-zone.ts';
import type { Directory, People, Person, PersonKey } from './ports.ts';

/** People travel: what Slack said of them is asked again after this long. */
const FRESH = 6 * 60 * 60 * 1000;

export type PersonSurroundings = { readonly people: People; readonly directory: Directory };

/**
 * The person as the store knows them, without waiting for Slack; what is older than six hours is asked again behind
 * their back (`refreshed` resolves when that is done). Someone never seen is asked for now; if Slack does not answer
 * they are in UTC for the moment and nothing is remembered.
 */
export async function knowPerson(
  around: PersonSurroundings,
  key: PersonKey,
  fallbackName: string,
  now: Instant,
): Promise<{ person: Person; refreshed: Promise<void> }> {
  const known = await around.people.find(key);
  if (known !== null) {
    const stale = now - known.seenAt > FRESH;
    return {
      person: known,
      refreshed: stale ? refresh(around, key, now).then(() => undefined) : Promise.resolve(),
    };
  }
  const person = (await refresh(around, key, now)) ?? stranger(key, fallbackName, now);
  return { person, refreshed: Promise.resolve() };
}

async function refresh(around: PersonSurroundings, key: PersonKey, now: Instant): Promise<Person | null> {
  const seen = await around.directory.look(key);
  return seen === null ? null : around.people.remember({ ...seen, seenAt: now });
}

function stranger(key: PersonKey, name: string, now: Instant): Person {
  return {
    key,
    name,
    zone: UTC,
    slug: slugOf(`${name} ${key.user}`),
    profileUrl: null,
    github: null,
    seenAt: now,
  };
}
