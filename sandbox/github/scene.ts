import type { Protection, StaleShape } from './error-shapes.ts';
import type { BareRepository } from './git/bare-repository.ts';
import type { Access, Installation } from './played-github.ts';
import type { Merging } from './played-pull-request.ts';
import type { PullRequests } from './pull-requests.ts';
import type { RateBudget } from './rate-budget.ts';

/** The played GitHub as a whole: what belongs to no repository. */
export type Site = {
  /** A person's own. */
  readonly token: string;
  readonly credentials: Credentials;
  readonly clock: { now(): number };
  readonly budget: RateBudget;
  /** Where the sandbox is reachable, no trailing slash. */
  readonly origin: () => string;
  /** Every repository, also those the tokens cannot see. */
  readonly scenes: () => readonly Scene[];
  /** Call after each effect. */
  readonly changed: () => void;
  /** A fault of the sandbox itself, which the person at the terminal should see; silent once it is stopping. */
  readonly reportBug: (error: unknown) => void;
};

/** What every answer about one repository is made from. */
export type Scene = Site & {
  /** Stable, so that a clone of the sandbox's data keeps its ids. */
  readonly id: number;
  readonly repository: BareRepository;
  owner: string;
  name: string;
  /** `owner/name` as it was, each. */
  readonly formerNames: Set<string>;
  readonly defaultBranch: string;
  readonly condition: Condition;
  readonly pullRequests: PullRequests;
  /** One writer at a time, in the order of asking. */
  readonly inTurn: <Result>(write: () => Promise<Result>) => Promise<Result>;
};

/** What a repository is like just now; a test or a person at the page changes it. */
export type Condition = {
  archived: boolean;
  isPrivate: boolean;
  access: Access;
  /** Rules of the default branch; other branches have none. */
  protection: Protection | 'none';
  /** What push protection takes for a secret; null while it is off. */
  secret: RegExp | null;
  merging: Merging;
};

/** What the tokens are worth just now. */
type Credentials = {
  installation: Installation;
  /** What an app gets for its installation; it may ask what a person's token may not, and the other way round. */
  installationToken: string;
  /** Whether a person's own is past its day. */
  hasExpired: boolean;
};

/** What a fault asks of an effect itself, beside what it does to the answer. */
export type Twist = { readonly staleHead: StaleShape | null };

export const NO_TWIST: Twist = { staleHead: null };
