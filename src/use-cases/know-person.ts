import { slugOf } from '../core/entry/slug.ts';
import type { Instant } from '../core/time/instant.ts';
import { UTC } from '../core/time/time-zone.ts';
import type { Directory, People, Person, PersonKey } from './ports.ts';

/** People travel: what Slack said of them is asked again after this long. */
const FRESH = 6 * 60 * 60 * 1000;

export type PersonSurroundings = { readonly people: People; readonly directory: Directory };

export type KnownPerson = {
  /** As far as the store knows them; else a stand-in in UTC, who is not remembered. */
  readonly person: Person;
  /** The same person once Slack has answered: for whoever has a stand-in and a moment to wait. */
  readonly answered: Promise<Person>;
};

/**
 * The person as the store knows them, without waiting for Slack, who is asked behind their back when nothing is known
 * or what is known is older than six hours. `answered` rejects when the store cannot keep the answer.
 */
export async function knowPerson(
  around: PersonSurroundings,
  key: PersonKey,
  fallbackName: string,
  now: Instant,
): Promise<KnownPerson> {
  const person = (await around.people.find(key)) ?? standIn(key, fallbackName);
  const fresh = person.seenAt !== null && now - person.seenAt <= FRESH;
  return { person, answered: fresh ? Promise.resolve(person) : ask(around, person, now) };
}

/**
 * The person whose entry is about to be stored, without waiting for Slack. One it has not told of is remembered as they
 * are known now, because the path of their entry is for good: what Slack says later changes their name and zone alone.
 */
export async function meetPerson(
  { people }: Pick<PersonSurroundings, 'people'>,
  key: PersonKey,
  fallbackName: string,
): Promise<Person> {
  const known = await people.find(key);
  return known ?? people.remember(standIn(key, fallbackName));
}

async function ask(around: PersonSurroundings, person: Person, now: Instant): Promise<Person> {
  const seen = await around.directory.look(person.key);
  return seen === null ? person : around.people.remember({ ...seen, seenAt: now });
}

/** The slug has the id in it: it must not be that of somebody else, whose files it would name. */
function standIn(key: PersonKey, name: string): Person {
  const slug = slugOf(`${name} ${key.user}`);
  return { key, name, zone: UTC, slug, profileUrl: null, github: null, seenAt: null };
}
