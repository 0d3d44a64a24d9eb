import type { Captured } from '../../core/entry/captured.ts';
import type { LessonCategory } from '../../core/entry/lesson.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LogDay, LogKey } from './log-key.ts';
import type { PersonKey } from './people.ts';

/** What somebody put aside for their log of a day. */
export type Capture = {
  readonly key: LogKey;
  /** From 1, one more for each of a person: the two name it. */
  readonly number: number;
  readonly captured: Captured;
  /** `taken`: a draft or a submission has it, or its author took it out of the form that showed it. */
  readonly state: 'waiting' | 'taken' | 'undone';
};

/** A day of which captures wait, and how many. */
export type DayOfCaptures = LogDay & { readonly count: number };

export type NewCapture = {
  readonly key: LogKey;
  /** What Slack calls the interaction it came by: what is delivered twice is kept once. */
  readonly source: string;
  readonly captured: Captured;
  readonly capturedAt: Instant;
};

/** Captures that a draft or a submission takes. */
export type CapturesTaken = {
  /** Those its form showed. */
  readonly shown: readonly number[];
  /** Those that came since the form was opened. */
  readonly since: readonly number[];
};

export interface Captures {
  /** Durable when it resolves. Gives back what came from this source before, if anything did. */
  keep(capture: NewCapture): Promise<Capture>;
  find(person: PersonKey, number: number): Promise<Capture | null>;
  /** Those of a day that wait, and those that came into the log with a submission of `form` unseen; oldest first. */
  ofDay(key: LogKey, form: string | null): Promise<readonly Capture[]>;
  /** The days of a person of which captures wait, newest first. */
  waitingDays(person: PersonKey, limit: number): Promise<readonly DayOfCaptures[]>;
  /** Gives a lesson that waits its category; false when it does not wait any more. */
  fileLesson(person: PersonKey, number: number, category: LessonCategory): Promise<boolean>;
  /** Takes back one that waits; false when it does not wait any more. */
  undo(person: PersonKey, number: number): Promise<boolean>;
}
