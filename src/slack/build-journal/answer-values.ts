import type { BuildJournalAnswers } from '../../core/entry/build-journal.ts';
import { buildJournalQuestions, journalRowQuestions } from '../../core/entry/build-journal-questions.ts';
import { lessonCategories } from '../../core/entry/lesson.ts';
import type { RowId } from '../../core/entry/row-id.ts';
import type { JournalRowListId } from '../../use-cases/journal/journal-patch.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { captionField, type FieldValues, lessonField } from './journal-field.ts';
import { rowKinds } from './journal-pages.ts';
import { linesOfTasks } from './task-lines.ts';

/** What the draft has for every field of the form. */
export function valuesOf({ key, answers }: JournalDraft): FieldValues {
  const fields = buildJournalQuestions.flatMap((question): readonly (readonly [string, string])[] => {
    switch (question.kind) {
      case 'rows':
        return answers[question.id].flatMap((row) => rowValues(question.id, row));
      case 'screenshots':
        return answers.screenshots.map(({ id, caption }) => [captionField(id), caption]);
      case 'tasks':
        return [[question.id, linesOfTasks(answers.left)]];
      case 'lessons':
        return lessonCategories.map(({ id }) => [lessonField(id), lessonLines(answers, id)]);
      default:
        return [[question.id, answers[question.id]]];
    }
  });
  return { date: key.date, ...Object.fromEntries(fields) };
}

function rowValues(
  list: JournalRowListId,
  row: { readonly id: RowId },
): readonly (readonly [string, string])[] {
  const values: Readonly<Record<string, unknown>> = { ...row };
  return journalRowQuestions[rowKinds[list]].map(({ id }) => {
    const value = values[id];
    return [`${list}:${row.id}:${id}`, typeof value === 'string' ? value : ''];
  });
}

function lessonLines({ lessons }: BuildJournalAnswers, category: string): string {
  return lessons
    .filter((lesson) => lesson.category === category)
    .map(({ text }) => text)
    .join('\n');
}
