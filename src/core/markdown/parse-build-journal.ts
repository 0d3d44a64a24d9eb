import { blankJournalAnswers } from '../entry/blank-journal-answers.ts';
import type { BuildJournal, BuildJournalAnswers } from '../entry/build-journal.ts';
import type { BuildJournalSectionId } from '../entry/build-journal-questions.ts';
import { parseAuthor } from './author-line.ts';
import { readDate, readHeadAnswers } from './journal/head-lines.ts';
import { journalOutline } from './journal/journal-outline.ts';
import { readJournalSection } from './journal/read-journal-section.ts';
import { titleIn } from './journal/title.ts';
import { parseLine } from './parse-line.ts';
import { type ScannedFile, scanSections } from './scan-sections.ts';

/**
 * What a file says as a build journal. Reads generously: sections in any order, case and dress, missing, doubled or
 * unknown; text where a heading or label is missing; any line ends; front matter. What the template says in place of
 * an answer is none. A file that is no journal has an empty title and no answers. Never throws.
 */
export function parseBuildJournal(file: string): BuildJournal {
  const scanned = scanSections(file, journalOutline);
  const { text } = scanned.preamble;
  return {
    kind: 'build-journal',
    date: readDate(text),
    author: parseAuthor(text),
    answers: journalAnswersIn(scanned),
  };
}

/** The answers that a file holds. */
export function journalAnswersIn({
  title,
  preamble,
  sections,
}: ScannedFile<BuildJournalSectionId>): BuildJournalAnswers {
  let answers: BuildJournalAnswers = {
    ...blankJournalAnswers,
    title: titleIn(parseLine(title?.text ?? '')),
    ...readHeadAnswers(preamble.text),
  };
  for (const { id, body } of sections) {
    if (id !== null) answers = { ...answers, ...readJournalSection(id, body.text) };
  }
  return answers;
}
