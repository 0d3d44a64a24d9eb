import type { Author } from './author.ts';
import type { DailyLogQuestion, GoalId } from './daily-log-questions.ts';
import type { Lesson } from './lesson.ts';
import type { Markdown } from './markdown.ts';

type ValueOf<Kind extends DailyLogQuestion['kind']> = Kind extends 'rich'
  ? Markdown
  : Kind extends 'goals-done'
    ? readonly GoalId[]
    : Kind extends 'lessons'
      ? readonly Lesson[]
      : string;

/**
 * One value per question, keyed by its id; an unanswered one is empty, never missing.
 * Lines are one line of plain text in which back-ticked spans are code. `started` is the text after `Started: `.
 */
export type DailyLogAnswers = {
  readonly [Question in DailyLogQuestion as Question['id']]: ValueOf<Question['kind']>;
};

/** A daily log as we keep it. Goals, notes and lessons are `answers`; the rest is the head of the file. */
export type DailyLog = {
  readonly kind: 'daily-log';
  /** The words of the level-one heading. */
  readonly title: string;
  /** Null when the file does not say. */
  readonly author: Author | null;
  /** The words of the course section's heading, such as `Launch School Connection`. */
  readonly courseHeading: string;
  readonly answers: DailyLogAnswers;
};
