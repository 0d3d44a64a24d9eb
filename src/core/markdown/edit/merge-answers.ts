import type { DailyLogAnswers } from '../../entry/daily-log.ts';
import {
  type DailyLogQuestionId,
  type DailyLogSectionId,
  dailyLogQuestions,
  dailyLogSections,
  type GoalId,
  goalIds,
} from '../../entry/daily-log-questions.ts';
import { type Lesson, type LessonCategory, lessonCategories } from '../../entry/lesson.ts';
import { noMarkdown } from '../../entry/markdown.ts';
import { composeAnswers } from '../compose-answers.ts';

/** What a file should say, which sections of it that changes, and where someone else changed the same. */
export type Merged = {
  readonly answers: DailyLogAnswers;
  readonly changed: readonly DailyLogSectionId[];
  readonly conflicts: readonly DailyLogSectionId[];
};

/** The smallest thing two people can change without meeting: an answer, a tick, a category of lessons. */
type Part = {
  readonly section: DailyLogSectionId;
  /** Comparable text of this part. */
  readonly read: (answers: DailyLogAnswers) => string;
  readonly take: (into: DailyLogAnswers, from: DailyLogAnswers) => DailyLogAnswers;
};

/** Three-way: what differs between `before` and `after` goes into `now`, unless `now` differs there from both. */
export function mergeAnswers(now: DailyLogAnswers, before: DailyLogAnswers, after: DailyLogAnswers): Merged {
  const composed = composeAnswers(onlyChanged(before, after));
  const wanted = parts.filter(
    (part) =>
      part.read(before) !== part.read(after) ||
      (part === started && part.read(composed) !== part.read(after)),
  );
  const open = wanted.filter((part) => part.read(now) !== part.read(composed));
  const conflicts = open.filter((part) => part.read(now) !== part.read(before));
  return {
    answers: consistent(open.reduce((answers, part) => part.take(answers, composed), now)),
    changed: sectionsOf(open),
    conflicts: sectionsOf(conflicts),
  };
}

/** A log that begins by saying when it started answers this too, so it can change without being asked about. */
const started = answerPart('started', 'progress');

const parts: readonly Part[] = [
  ...dailyLogQuestions
    .filter(({ id }) => id !== 'goalsDone' && id !== 'lessons' && id !== 'started')
    .map(({ id, section }) => answerPart(id, section)),
  started,
  ...goalIds.map((goal) => tickPart(goal)),
  ...lessonCategories.map(({ id }) => lessonsPart(id)),
];

/** Formatted text that stays as it is need not be composed, which is most of the work. */
function onlyChanged(before: DailyLogAnswers, after: DailyLogAnswers): DailyLogAnswers {
  let asked = after;
  for (const { id, kind } of dailyLogQuestions) {
    if (kind === 'rich' && before[id] === after[id]) asked = { ...asked, [id]: noMarkdown };
  }
  return asked;
}

function answerPart(id: DailyLogQuestionId, section: DailyLogSectionId): Part {
  return {
    section,
    read: (answers) => JSON.stringify(answers[id]),
    take: (into, from) => ({ ...into, [id]: from[id] }),
  };
}

function tickPart(goal: GoalId): Part {
  const ticked = (answers: DailyLogAnswers): boolean =>
    answers[goal] !== '' && answers.goalsDone.includes(goal);
  return {
    section: 'focus',
    read: (answers) => String(ticked(answers)),
    take: (into, from) => ({
      ...into,
      goalsDone: goalIds.filter((other) => (other === goal ? ticked(from) : into.goalsDone.includes(other))),
    }),
  };
}

function lessonsPart(category: LessonCategory): Part {
  return {
    section: 'improvements',
    read: ({ lessons }) => JSON.stringify(textsIn(lessons, category)),
    take: (into, from) => ({
      ...into,
      lessons: lessonCategories.flatMap(({ id }) =>
        (id === category ? from : into).lessons.filter((lesson) => lesson.category === id),
      ),
    }),
  };
}

function textsIn(lessons: readonly Lesson[], wanted: LessonCategory): readonly string[] {
  return lessons.filter(({ category }) => category === wanted).map(({ text }) => text);
}

/** A tick needs its goal and a language its code. */
function consistent(answers: DailyLogAnswers): DailyLogAnswers {
  return {
    ...answers,
    goalsDone: answers.goalsDone.filter((goal) => answers[goal] !== ''),
    codeLanguage: answers.code === '' ? '' : answers.codeLanguage,
  };
}

/** Each section once, in the order of the file. */
function sectionsOf(some: readonly Part[]): readonly DailyLogSectionId[] {
  return dailyLogSections.map(({ id }) => id).filter((id) => some.some(({ section }) => section === id));
}
