import type { BuildJournalAnswers } from '../../core/entry/build-journal.ts';
import { buildJournalQuestions } from '../../core/entry/build-journal-questions.ts';
import { type Lesson, lessonCategories } from '../../core/entry/lesson.ts';
import type { JournalPlainAnswers } from '../../use-cases/journal/journal-patch.ts';
import { type FieldValues, lessonField } from './journal-field.ts';
import { tasksOfLines } from './task-lines.ts';

/** The answers, without rows, that these fields change in what is kept. */
export function changedAnswers(
  touched: FieldValues,
  kept: BuildJournalAnswers,
): Partial<JournalPlainAnswers> {
  const none: Partial<JournalPlainAnswers> = {};
  const plain = buildJournalQuestions
    .filter(({ kind }) => kind !== 'lessons' && kind !== 'tasks')
    .flatMap(({ id }) => (touched[id] === undefined ? [] : [[id, touched[id]] as const]));
  return {
    ...none,
    ...Object.fromEntries(plain),
    ...(touched.left === undefined ? {} : { left: tasksOfLines(touched.left) }),
    ...(lessonCategories.some(({ id }) => touched[lessonField(id)] !== undefined)
      ? { lessons: changedLessons(touched, kept.lessons) }
      : {}),
  };
}

/** Those of the categories that were left alone stay in their order, whatever order that is. */
function changedLessons(touched: FieldValues, kept: readonly Lesson[]): readonly Lesson[] {
  return lessonCategories.flatMap(({ id }) => {
    const lines = touched[lessonField(id)];
    if (lines === undefined) return kept.filter(({ category }) => category === id);
    return lines
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim() !== '')
      .map((text) => ({ category: id, text }));
  });
}
