import type { Author } from '../entry/author.ts';
import type { Entry } from '../entry/entry.ts';
import type { Lesson } from '../entry/lesson.ts';
import type { LocalDate } from '../time/local-date.ts';

/** A lesson with the line it stands on, counted from one. */
export type LessonAtLine = Lesson & { readonly line: number };

/** What the index keeps of a file's words. All of it follows from the text alone, so a blob is read once. */
export type EntryFacts = {
  readonly kind: Entry['kind'];
  /** Empty where the file has none. */
  readonly title: string;
  /** What the head of the file says. */
  readonly date: LocalDate | null;
  readonly author: Author | null;
  /** A journal's status; empty where it says none. */
  readonly status: string;
  /** What is in the way: the challenges of a daily log, what a journal has left. */
  readonly open: readonly string[];
  readonly lessons: readonly LessonAtLine[];
};

/** Which way of reading the facts come from: a bot that reads differently reads again what it has, from its store. */
export const READER = 1;
