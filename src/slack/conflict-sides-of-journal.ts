import { blankJournalAnswers } from '../core/entry/blank-journal-answers.ts';
import type { BuildJournal, BuildJournalAnswers } from '../core/entry/build-journal.ts';
import {
  type BuildJournalQuestion,
  buildJournalQuestions,
  buildJournalSections,
  journalRowQuestions,
} from '../core/entry/build-journal-questions.ts';
import { matchRows } from '../core/markdown/journal/match-rows.ts';
import { parseBuildJournal } from '../core/markdown/parse-build-journal.ts';
import { answerWords } from '../use-cases/journal/answer-words.ts';
import { type AnyRow, fieldsOf } from '../use-cases/journal/any-row.ts';

/** One answer as two people have it. */
export type Side = { readonly heading: string; readonly mine: string; readonly theirs: string };

type Compared = Side & { readonly before: string };
type RowsQuestion = Extract<BuildJournalQuestion, { kind: 'rows' }>;

/** Every answer of a journal as its author, the repository and the file it was made from have it, rows cell by cell. */
export function sidesOfJournal(
  { answers: mine }: BuildJournal,
  file: string,
  basis: string | null,
): readonly Compared[] {
  const theirs = parseBuildJournal(file).answers;
  const before = basis === null ? blankJournalAnswers : parseBuildJournal(basis).answers;
  return buildJournalQuestions.flatMap((question) =>
    question.kind === 'rows'
      ? sidesOfRows(question, { mine, theirs, before })
      : [
          {
            heading: headingOf(question),
            before: answerWords(before[question.id]),
            mine: answerWords(mine[question.id]),
            theirs: answerWords(theirs[question.id]),
          },
        ],
  );
}

function sidesOfRows(
  question: RowsQuestion,
  answers: Readonly<Record<'mine' | 'theirs' | 'before', BuildJournalAnswers>>,
): readonly Compared[] {
  const { id, rows: kind, label } = question;
  const mine: readonly AnyRow[] = answers.mine[id];
  const theirs: readonly AnyRow[] = answers.theirs[id];
  const before: readonly AnyRow[] = answers.before[id];
  const places = matchRows(theirs, before, mine, fieldsOf(question));
  return mine.flatMap((own) => {
    const was = before.find((row) => row.id === own.id);
    // A row of mine that is new is nobody else's: it clashes with none.
    if (was === undefined) return [];
    const place = places.get(own.id);
    const other = place === undefined ? undefined : theirs[place];
    return journalRowQuestions[kind].map((asked) => ({
      heading: `${label}: ${wordsOf(own, fieldsOf(question)[0] ?? '')}, ${asked.label}`,
      before: wordsOf(was, asked.id),
      mine: wordsOf(own, asked.id),
      theirs: other === undefined ? '' : wordsOf(other, asked.id),
    }));
  });
}

function wordsOf(row: AnyRow, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

function headingOf({ section, label }: BuildJournalQuestion): string {
  const heading = buildJournalSections.find(({ id }) => id === section)?.heading ?? label;
  return heading === label ? label : `${heading}: ${label}`;
}
