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
  /** Keeps name, zone and address as seen now; gives a slug on first sight; leaves the GitHub account alone. */
  remember(seen: Omit<Person, 'slug' | 'github'>): Promise<Person>;
  /** False where this person was never remembered: nothing is kept then. */
  linkGitHub(key: PersonKey, account: GitHubAccount | null): Promise<boolean>;
}

/** What Slack says of a person right now. */
type SeenPerson = Omit<Person, 'slug' | 'github' | 'seenAt'>;

export interface Directory {
  /** Asks Slack; null when it does not know the person or does not answer in time. */
  look(key: PersonKey): Promise<SeenPerson | null>;
}
