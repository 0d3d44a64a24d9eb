import type { DailyLogAnswers } from './daily-log.ts';

/** Something that an earlier entry left open, on one line of plain text. */
export type CarriedItem = {
  readonly text: string;
  readonly from:
    | { readonly type: 'goal' }
    | { readonly type: 'plan' }
    /** What's Left of the build journal of this title. */
    | { readonly type: 'left'; readonly title: string };
};

/** How a new daily log begins. */
export type CarryOver = {
  /** The goals, and in Tomorrow's Plan what found no room among them. */
  readonly answers: DailyLogAnswers;
  /** What can be ticked as done or dropped. All of it stands in the answers, word for word. */
  readonly items: readonly CarriedItem[];
  /** How many more there were than can be ticked. */
  readonly beyond: number;
};

/** What became of carried items, each named by its text; one that is in neither list is still open. */
export type CarriedMarks = { readonly done: readonly string[]; readonly dropped: readonly string[] };

/** Slack shows ten boxes in a group. */
export const MOST_CARRIED = 10;
