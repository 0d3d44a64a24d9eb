import type { Page } from './page.ts';

/** What a rule has to say, about which line. The message says what gets lost and what to write instead. */
type Found = { readonly line: number; readonly message: string };

/** One thing that a reader of the file would lose or choke on. */
export type Rule = {
  readonly name: string;
  find(page: Page): Iterable<Found>;
};
