import { blankAnswers } from '../core/entry/blank-answers.ts';
import type { DailyLogAnswers } from '../core/entry/daily-log.ts';
import {
  type DailyLogQuestion,
  dailyLogQuestions,
  dailyLogSections,
} from '../core/entry/daily-log-questions.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import type { Conflict, KnownEntries, Submission } from '../use-cases/ports.ts';
import type { ConflictReceipt } from './messages/receipt-conflict.ts';

/** For each question that its author touched and the repository has otherwise: both answers, as plain text. */
export async function conflictSides(
  knownEntries: KnownEntries,
  { change }: Submission,
  conflict: Conflict,
): Promise<ConflictReceipt['sides']> {
  if (conflict.theirs === null) return [];
  const theirs = parseDailyLog(conflict.theirs.text).answers;
  const basis = change.type === 'edit' ? await knownEntries.text(change.basis) : null;
  const before = basis === null ? blankAnswers : parseDailyLog(basis).answers;
  const mine = change.log.answers;
  return dailyLogQuestions
    .map((question) => ({
      heading: headingOf(question),
      before: shown(before, question),
      mine: shown(mine, question),
      theirs: shown(theirs, question),
    }))
    .filter((side) => side.mine !== side.before && side.mine !== side.theirs);
}

function headingOf(question: DailyLogQuestion): string {
  const section = dailyLogSections.find(({ id }) => id === question.section);
  return section === undefined || section.heading === question.label
    ? question.label
    : `${section.heading}: ${question.label}`;
}

function shown(answers: DailyLogAnswers, { id }: DailyLogQuestion): string {
  switch (id) {
    case 'lessons':
      return answers.lessons.map((lesson) => lesson.text).join('\n');
    case 'goalsDone':
      return answers.goalsDone.join(', ');
    default:
      return answers[id];
  }
}
