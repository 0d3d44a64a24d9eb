import type { BuildJournal } from '../entry/build-journal.ts';
import { buildJournalSections } from '../entry/build-journal-questions.ts';
import { writeHeadLines } from './journal/head-lines.ts';
import { journalSectionText } from './journal/section-text.ts';
import { headingWithTitle } from './journal/title.ts';
import { writeJournalSection } from './journal/write-journal-section.ts';
import { writeLine } from './write-line.ts';

/** The file of a composed build journal, in the shape of `_TEMPLATE.md`; sections without an answer are left out. */
export function writeBuildJournal(journal: BuildJournal): string {
  const { title } = journal.answers;
  const head = [`# ${writeLine(headingWithTitle(title, null))}`, writeHeadLines(journal)];
  const sections = buildJournalSections.map(({ id, heading }) =>
    journalSectionText(id === 'next' ? '' : heading, writeJournalSection(id, journal.answers)),
  );
  const parts = [head.filter((line) => line !== '').join('\n\n'), ...sections];
  return `${parts.filter((part) => part !== '').join('\n\n---\n\n')}\n`;
}
