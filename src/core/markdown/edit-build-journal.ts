import type { BuildJournalAnswers } from '../entry/build-journal.ts';
import {
  type BuildJournalQuestionId,
  type BuildJournalSectionId,
  buildJournalQuestions,
} from '../entry/build-journal-questions.ts';
import { findDeepLine } from './deep-lines.ts';
import { findOpenBlock } from './edit/find-open-block.ts';
import { type Layout, putSection } from './edit/put-section.ts';
import type { EntryEdit } from './entry-edit.ts';
import { editHead } from './journal/edit-head.ts';
import { editJournalSection } from './journal/edit-journal-section.ts';
import { journalOutline } from './journal/journal-outline.ts';
import { mergeJournal } from './journal/merge-journal.ts';
import { journalSectionText } from './journal/section-text.ts';
import { journalAnswersIn } from './parse-build-journal.ts';
import { type ScannedFile, scanSections } from './scan-sections.ts';

/**
 * Puts the difference between two versions of the answers into a file that may have changed since the first. Rows are
 * told apart by their ids: those of `before` are the numbers that parsing gives, in `after` a row that stays keeps its
 * id and a new one has another. Only what differs is touched, and only where the file still says `before` (or says
 * `after` already): a line of the head, a labelled part of a phase, a cell, a task. Every other byte stays, and the
 * result is read again before it is given out. Kept pictures have to be linked first.
 */
export function editBuildJournal(
  file: string,
  before: BuildJournalAnswers,
  after: BuildJournalAnswers,
): EntryEdit {
  const deep = findDeepLine(file);
  if (deep !== null)
    return { type: 'unsafe', line: deep, why: 'quotes or lists are nested too deeply to be read' };
  const scanned = scanJournal(file);
  if (scanned.title === null) return { type: 'unsafe', line: 1, why: 'the file has no title' };
  const open = findOpenBlock(scanned, journalOutline);
  if (open !== null) return { type: 'unsafe', ...open };

  const merged = mergeJournal(journalAnswersIn(scanned), before, after);
  if (merged.conflicts.length > 0)
    return { type: 'conflict', sections: headingsOf(scanned, merged.conflicts) };
  if (merged.changed.length === 0) return { type: 'unchanged' };

  const places = placesOf(merged.changed);
  const edited = places.reduce((now, place) => {
    if (place === 'head') return scanJournal(editHead(now, merged.answers));
    const body = editJournalSection(place, sectionIn(now, place)?.body.text ?? '', merged);
    return scanJournal(putSection(now, { id: place, heading: headingOf(now, place), body }, layout));
  }, scanned);
  const faithful =
    JSON.stringify(journalAnswersIn(edited)) === JSON.stringify(merged.answers) &&
    untouched(edited, places) === untouched(scanned, places);
  if (!faithful) return { type: 'unsafe', line: 1, why: 'the change would reach other parts of the file' };
  return { type: 'edited', text: edited.file };
}

type Scanned = ScannedFile<BuildJournalSectionId>;

/** A part of a file that can change: its head, or one of its sections. */
type Place = BuildJournalSectionId | 'head';

const layout: Layout<BuildJournalSectionId> = {
  outline: journalOutline,
  sectionText: journalSectionText,
  ruled: true,
};

function scanJournal(file: string): Scanned {
  return scanSections(file, journalOutline);
}

/** Each place once, in the order of the file. */
function placesOf(changed: readonly BuildJournalQuestionId[]): readonly Place[] {
  const places = buildJournalQuestions.filter(({ id }) => changed.includes(id)).map(({ section }) => section);
  return [...new Set(places)];
}

/** The headings as the file has them; an answer of the head has its label. */
function headingsOf(scanned: Scanned, conflicts: readonly BuildJournalQuestionId[]): readonly string[] {
  const headings = buildJournalQuestions
    .filter(({ id }) => conflicts.includes(id))
    .map(({ section, label }) => {
      if (section === 'head') return label;
      return sectionIn(scanned, section)?.heading || journalOutline.headingOf(section);
    });
  return [...new Set(headings)];
}

/** The next entry stands without a heading. */
function headingOf(scanned: Scanned, id: BuildJournalSectionId): string {
  return id === 'next' ? '' : (sectionIn(scanned, id)?.heading ?? journalOutline.headingOf(id));
}

/** All sections that the edit does not speak of, and the lines above them unless it does. */
function untouched({ title, preamble, sections }: Scanned, places: readonly Place[]): string {
  const others = sections.filter(({ id }) => id === null || !places.includes(id));
  const head = places.includes('head') ? [] : [title?.text, preamble.text];
  return JSON.stringify([...head, ...others.map(({ heading, body }) => [heading, body.text])]);
}

function sectionIn(
  { sections }: Scanned,
  id: BuildJournalSectionId,
): Scanned['sections'][number] | undefined {
  return sections.find((section) => section.id === id);
}
