import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { type DailyLogQuestionId, dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import type { DailyLogForm } from '../../use-cases/open-daily-log.ts';
import type { EntriesPlace } from '../../use-cases/team-logs/where-entries-go.ts';
import { type LessonRow, lessonRows } from './lesson-rows.ts';
import { tooLongForPlain } from './too-long-for-plain.ts';
import { tooLongToShow } from './too-long-to-show.ts';

/** What the form shows beside the answers. */
export type FormSurface = {
  /** Every repository that a new log could go to. */
  readonly places: readonly EntriesPlace[];
  /** Shown from the start where an answer stands behind the button. */
  readonly more: boolean;
  readonly rows: readonly LessonRow[];
  /** Block ids of plain texts that are in a rich text input, and stay in it for the life of the view. */
  readonly asRich: readonly string[];
  /** Answers that the form has no room for: named in it, and kept as they are. */
  readonly leftOut: readonly DailyLogQuestionId[];
  /** Set when the repository holds another version of this day than the form was opened from. */
  readonly newer: { readonly url: string } | null;
  /** What was done just now with what is typed, or what is not known yet of who types. */
  readonly news: 'saved' | 'sent' | 'redacted' | 'zone-unknown' | null;
  /** Found in it when it was submitted last. */
  readonly secrets: readonly TypedSecret[];
};

/** How a form opens: all that was answered is in sight. */
export function openingSurface(form: DailyLogForm, places: readonly EntriesPlace[]): FormSurface {
  const rows = lessonRows(form.answers.lessons, form.unfiledLessons);
  const leftOut = tooLongToShow(form.answers);
  const asRich = tooLongForPlain(form.answers, rows);
  const more = hasMore(form.answers);
  return { places, more, rows, asRich, leftOut, newer: null, news: null, secrets: [] };
}

function hasMore(answers: DailyLogAnswers): boolean {
  return dailyLogQuestions.some(({ id, page }) => page === 'more' && answers[id] !== '');
}
