import type { BuildJournalAnswers } from '../../entry/build-journal.ts';
import { type BuildJournalQuestionId, buildJournalQuestions } from '../../entry/build-journal-questions.ts';
import { type LessonCategory, lessonCategories } from '../../entry/lesson.ts';

/** The smallest thing outside of rows that two people can change without meeting: an answer, a category of lessons. */
export type JournalPart = {
  readonly id: BuildJournalQuestionId;
  /** Comparable text of this part. */
  readonly read: (answers: BuildJournalAnswers) => string;
  readonly take: (into: BuildJournalAnswers, from: BuildJournalAnswers) => BuildJournalAnswers;
};

export const journalParts: readonly JournalPart[] = [
  ...buildJournalQuestions
    .filter(({ kind }) => kind !== 'rows' && kind !== 'screenshots' && kind !== 'lessons')
    .map(({ id }) => answerPart(id)),
  ...lessonCategories.map(({ id }) => lessonsPart(id)),
];

function answerPart(id: BuildJournalQuestionId): JournalPart {
  return {
    id,
    read: (answers) => JSON.stringify(answers[id]),
    take: (into, from) => ({ ...into, [id]: from[id] }),
  };
}

function lessonsPart(category: LessonCategory): JournalPart {
  return {
    id: 'lessons',
    read: ({ lessons }) => JSON.stringify(lessons.filter((lesson) => lesson.category === category)),
    take: (into, from) => ({
      ...into,
      lessons: lessonCategories.flatMap(({ id }) =>
        (id === category ? from : into).lessons.filter((lesson) => lesson.category === id),
      ),
    }),
  };
}
