import type { PersonStatus } from '../../core/reminder/status-says-away.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { TimeZone } from '../../core/time/time-zone.ts';

/** A person in one Slack workspace (`T…`/`E…` and `U…`/`W…`). */
export type PersonKey = { readonly team: string; readonly user: string };

export type GitHubAccount = { readonly id: number; readonly login: string };

/** What the bot knows of a person. `slug` names their files; it is given once, is unique in the team, and stays. */
export type Person = {
  readonly key: PersonKey;
  readonly name: string;
  readonly zone: TimeZone;
  readonly slug: string;
  /** Their page in Slack, or null where the workspace's address is not known. */
  readonly profileUrl: string | null;
  readonly github: GitHubAccount | null;
  /** When Slack last said who they are; null: not yet, and their name and zone are stand-ins. */
  readonly seenAt: Instant | null;
};

export interface People {
  find(key: PersonKey): Promise<Person | null>;
  /** Those of a team whose slug is this one or begins with it: `ada` finds `ada-moreau`. */
  named(team: string, slug: string): Promise<readonly Person[]>;
  /** Keeps name, zone and address as seen now; gives a slug on first sight; leaves the GitHub account alone. */
  remember(seen: Omit<Person, 'slug' | 'github'>): Promise<Person>;
  /** False where this person was never remembered: nothing is kept then. */
  linkGitHub(key: PersonKey, account: GitHubAccount | null): Promise<boolean>;
}

/** What Slack says of a person right now. */
type SeenPerson = Omit<Person, 'slug' | 'github' | 'seenAt'>;

/** A person with their status, as both are now. */
export type PersonSeen = { readonly person: SeenPerson; readonly status: PersonStatus };

export interface Directory {
  /** Asks Slack; null when it does not know the person or does not answer in time. */
  look(key: PersonKey): Promise<SeenPerson | null>;
}

export interface Presence {
  /** As `Directory.look`, with their status. */
  lookClosely(key: PersonKey): Promise<PersonSeen | null>;
}
