import { blobOidOf } from '../core/entry/blob-oid.ts';
import type { DailyLogAnswers } from '../core/entry/daily-log.ts';
import { type DailyLogQuestionId, dailyLogQuestions } from '../core/entry/daily-log-questions.ts';
import { lessonCategories } from '../core/entry/lesson.ts';

/** What a form or a draft holds. */
export type Held = { readonly answers: DailyLogAnswers; readonly unfiledLessons: string };

/**
 * A few characters for each field, the same for the same words, empty for a blank one: with them a form remembers what
 * it was opened with, and so which fields its author has touched since. The questions in order, then unfiled lessons.
 */
export function fieldMarks({ answers, unfiledLessons }: Held): readonly string[] {
  return [...dailyLogQuestions.map(({ id }) => wordsOf(answers, id)), unfiledLessons.trim()].map(mark);
}

function mark(words: string): string {
  return words === '' ? '' : blobOidOf(words).slice(0, 7);
}

function wordsOf(answers: DailyLogAnswers, id: DailyLogQuestionId): string {
  // A form gives lessons back by category, in whatever order the file has them.
  if (id === 'lessons') {
    const sorted = lessonCategories.flatMap((category) =>
      answers.lessons.filter((lesson) => lesson.category === category.id),
    );
    return sorted.map(({ category, text }) => `${category} ${text}`).join('\n');
  }
  return id === 'goalsDone' ? answers.goalsDone.join(' ') : answers[id].trim();
}
