import { blankAnswers } from '../../core/entry/blank-answers.ts';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { type DailyLogQuestion, dailyLogQuestions, goalIds } from '../../core/entry/daily-log-questions.ts';
import { type Lesson, lessonCategories } from '../../core/entry/lesson.ts';
import type { Markdown } from '../../core/entry/markdown.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import {
  type FormState,
  readChecked,
  readOption,
  readRich,
  readText,
  readTime,
} from '../kit/form/read-state.ts';
import type { MentionNames } from '../kit/rich-text/mention-names.ts';
import { richAnswer } from '../kit/rich-text/rich-answer.ts';
import { lessonBlocks } from './daily-log-blocks.ts';
import type { FormMetadata } from './form-metadata.ts';
import type { LessonRow } from './lesson-rows.ts';
import { startedAt } from './started-time.ts';

/** What a form held. Rows keep their order and their missing categories; `answers.lessons` has those that are filed. */
export type FormAnswers = { readonly answers: DailyLogAnswers; readonly rows: readonly LessonRow[] };

type Question<Kind extends DailyLogQuestion['kind']> = Extract<DailyLogQuestion, { kind: Kind }>;

/**
 * Reads the form's state. A question the state says nothing about keeps its answer from `before` (the entry that is
 * edited), and one that was only looked at keeps it to the byte.
 */
export function readAnswers(
  state: FormState,
  { date, lessonRows }: FormMetadata,
  before: DailyLogAnswers | null,
  mentions: MentionNames,
): FormAnswers {
  const kept = before ?? blankAnswers;
  const rows = Array.from({ length: lessonRows }, (_, index) => readRow(state, index + 1));
  const read = (question: DailyLogQuestion): readonly [string, unknown] => {
    switch (question.kind) {
      case 'line':
      case 'code':
      case 'language':
        return [question.id, readPlain(state, question, kept)];
      case 'rich':
        return [question.id, readFormatted(state, question, kept, mentions)];
      case 'time':
        return [question.id, readStarted(state, question, date, kept)];
      case 'goals-done':
        return [question.id, readDone(state, question, kept)];
      case 'lessons':
        return [question.id, readLessons(state, rows, kept)];
      default:
        return question satisfies never;
    }
  };
  const answers: DailyLogAnswers = { ...kept, ...Object.fromEntries(dailyLogQuestions.map(read)) };
  return { answers, rows };
}

function readPlain(
  state: FormState,
  { id, kind }: Question<'line' | 'code' | 'language'>,
  kept: DailyLogAnswers,
): string {
  return (kind === 'language' ? readOption(state, id) : readText(state, id)) ?? kept[id];
}

function readFormatted(
  state: FormState,
  { id, shape }: Question<'rich'>,
  kept: DailyLogAnswers,
  mentions: MentionNames,
): Markdown {
  const value = readRich(state, id);
  return value === null ? kept[id] : richAnswer(value, kept[id], shape, mentions);
}

function readStarted(
  state: FormState,
  { id }: Question<'time'>,
  date: LocalDate,
  kept: DailyLogAnswers,
): string {
  return startedAt(date, readTime(state, id), kept.started);
}

function readDone(
  state: FormState,
  { id }: Question<'goals-done'>,
  kept: DailyLogAnswers,
): DailyLogAnswers['goalsDone'] {
  const ticked = readChecked(state, id);
  return ticked === null ? kept.goalsDone : goalIds.filter((goal) => ticked.includes(goal));
}

function readRow(state: FormState, row: number): LessonRow {
  const ids = lessonBlocks(row);
  const chosen = readOption(state, ids.category);
  const category = lessonCategories.find(({ id }) => id === chosen)?.id ?? null;
  return { category, text: readText(state, ids.text) ?? '' };
}

function readLessons(state: FormState, rows: readonly LessonRow[], kept: DailyLogAnswers): readonly Lesson[] {
  if (!state.has(lessonBlocks(1).text)) return kept.lessons;
  const typed = lessonCategories.flatMap(({ id }) =>
    rows
      .filter((row) => row.category === id)
      .flatMap((row) => linesOf(row.text).map((text) => ({ category: id, text }))),
  );
  return typed;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}
