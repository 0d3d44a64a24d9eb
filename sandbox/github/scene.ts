import type { Protection, StaleShape } from './error-shapes.ts';
import type { BareRepository } from './git/bare-repository.ts';
import type { RateBudget } from './rate-budget.ts';

/** What every answer of the played GitHub is made from. */
export type Scene = {
  readonly repository: BareRepository;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly token: string;
  readonly clock: { now(): number };
  readonly budget: RateBudget;
  /** Where the sandbox is reachable, no trailing slash. */
  readonly origin: () => string;
  readonly isArchived: () => boolean;
  readonly protection: () => Protection | 'none';
  /** One writer at a time, in the order of asking. */
  readonly inTurn: <Result>(write: () => Promise<Result>) => Promise<Result>;
  /** Call after each effect. */
  readonly changed: () => void;
  /** A fault of the sandbox itself, which the person at the terminal should see; silent once it is stopping. */
  readonly reportBug: (error: unknown) => void;
};

/** What a fault asks of an effect itself, beside what it does to the answer. */
export type Twist = { readonly staleHead: StaleShape | null };

export const NO_TWIST: Twist = { staleHead: null };

/** The only repository there is; stable, so that a clone of the sandbox's data keeps its ids. */
export const REPOSITORY_ID = 740_100_001;
