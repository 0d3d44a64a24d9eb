import { setTimeout as pause } from 'node:timers/promises';
import type { Person, PersonKey } from '../use-cases/ports.ts';
import type { UseCases } from '../use-cases/use-cases.ts';

/** A trigger lives three seconds, and opening a view takes its part of them. */
const PATIENCE = 1_000;

/** Whoever is asked who acts. */
export type KnowsPeople = Pick<UseCases, 'knowPerson' | 'meetPerson'>;

/** The parts that every interaction's body has in one of these shapes. */
type Body = {
  readonly team?: { readonly id: string } | null;
  readonly enterprise?: { readonly id: string } | undefined;
  readonly user: { readonly id: string; readonly name?: string; readonly username?: string };
};

/** Who acts. The person comes from the envelope alone, never from what a view or button carries. */
export function personOf(useCases: KnowsPeople, body: Body): Promise<Person> {
  return personSoon(useCases, keyOf(body), nameOf(body));
}

/** Who submits: never waits for Slack, and the path of what they submit is theirs for good. */
export function submitterOf(useCases: KnowsPeople, body: Body): Promise<Person> {
  return useCases.meetPerson(keyOf(body), nameOf(body));
}

/** What a slash command says of who typed it. */
type Command = {
  readonly team_id: string;
  readonly enterprise_id?: string;
  readonly user_id: string;
  readonly user_name: string;
};

/** Who typed a command. */
export function personOfCommand(useCases: KnowsPeople, command: Command): Promise<Person> {
  const team = command.team_id || command.enterprise_id || 'unknown';
  return personSoon(useCases, { team, user: command.user_id }, command.user_name);
}

/** The person as known here; of one that Slack has not told of, what it says within a second, else a stand-in. */
export async function personSoon(
  useCases: KnowsPeople,
  key: PersonKey,
  fallbackName: string,
): Promise<Person> {
  const { person, answered } = await useCases.knowPerson(key, fallbackName);
  if (person.seenAt !== null) return person;
  const told = new AbortController();
  const late = pause(PATIENCE, person, { signal: told.signal }).catch(() => person);
  return Promise.race([answered, late]).finally(() => told.abort());
}

function keyOf(body: Body): PersonKey {
  return { team: body.team?.id ?? body.enterprise?.id ?? 'unknown', user: body.user.id };
}

function nameOf({ user }: Body): string {
  return user.name ?? user.username ?? user.id;
}
