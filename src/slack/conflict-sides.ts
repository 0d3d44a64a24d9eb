import { blankAnswers } from '../core/entry/blank-answers.ts';
import type { DailyLog, DailyLogAnswers } from '../core/entry/daily-log.ts';
import {
  type DailyLogQuestion,
  dailyLogQuestions,
  dailyLogSections,
} from '../core/entry/daily-log-questions.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import { basisOf } from '../use-cases/basis-of.ts';
import type { Conflict, KnownEntries, Submission } from '../use-cases/ports.ts';
import { type Side, sidesOfJournal } from './conflict-sides-of-journal.ts';

/** For each answer that its author touched and the repository has otherwise: both, as plain text. */
export async function conflictSides(
  knownEntries: KnownEntries,
  { change }: Submission,
  { theirs }: Conflict,
): Promise<readonly Side[]> {
  if (theirs === null || change.type === 'undo') return [];
  const basis = await basisOf(knownEntries, change);
  const sides =
    change.entry.kind === 'build-journal'
      ? sidesOfJournal(change.entry, theirs.text, basis)
      : sidesOfLog(change.entry, theirs.text, basis);
  return sides.filter((side) => side.mine !== side.before && side.mine !== side.theirs);
}

type Compared = Side & { readonly before: string };

function sidesOfLog({ answers }: DailyLog, file: string, basis: string | null): readonly Compared[] {
  const theirs = parseDailyLog(file).answers;
  const before = basis === null ? blankAnswers : parseDailyLog(basis).answers;
  return dailyLogQuestions.map((question) => ({
    heading: headingOf(question),
    before: shown(before, question),
    mine: shown(answers, question),
    theirs: shown(theirs, question),
  }));
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
