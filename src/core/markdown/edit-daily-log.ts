import type { DailyLogAnswers } from '../entry/daily-log.ts';
import type { DailyLogSectionId } from '../entry/daily-log-questions.ts';
import { dailyLogOutline } from './daily-log-outline.ts';
import { findDeepLine } from './deep-lines.ts';
import { editSection } from './edit/edit-section.ts';
import { findOpenBlock } from './edit/find-open-block.ts';
import { mergeAnswers } from './edit/merge-answers.ts';
import { type Layout, putSection } from './edit/put-section.ts';
import type { EntryEdit } from './entry-edit.ts';
import { answersIn, usualCourseHeading } from './parse-daily-log.ts';
import { scanDailyLog } from './scan-daily-log.ts';
import type { ScannedFile, Section } from './scan-sections.ts';
import { sectionText } from './write-daily-log.ts';

/**
 * Puts the difference between two versions of the answers into a file that may have changed since the first. Only
 * what differs is touched, and only where the file still says `before` (or says `after` already): a bullet, the lines
 * of a body that change, a lesson. Every other byte stays, and the result is read again before it is given out.
 */
export function editDailyLog(
  file: string,
  before: DailyLogAnswers,
  after: DailyLogAnswers,
  courseHeading: string = usualCourseHeading,
): EntryEdit {
  const deep = findDeepLine(file);
  if (deep !== null)
    return { type: 'unsafe', line: deep, why: 'quotes or lists are nested too deeply to be read' };
  const scanned = scanDailyLog(file);
  if (scanned.title === null) return { type: 'unsafe', line: 1, why: 'the file has no title' };
  const open = findOpenBlock(scanned, dailyLogOutline);
  if (open !== null) return { type: 'unsafe', ...open };

  const headingOf = (id: DailyLogSectionId): string =>
    sectionIn(scanned, id)?.heading ?? (id === 'course' ? courseHeading : dailyLogOutline.headingOf(id));
  const merged = mergeAnswers(answersIn(scanned), before, after);
  if (merged.conflicts.length > 0) return { type: 'conflict', sections: merged.conflicts.map(headingOf) };
  if (merged.changed.length === 0) return { type: 'unchanged' };

  const edited = merged.changed.reduce((now, id) => {
    const body = editSection(id, sectionIn(now, id)?.body.text ?? '', merged.answers);
    return scanDailyLog(putSection(now, { id, heading: headingOf(id), body }, layout));
  }, scanned);
  const faithful =
    JSON.stringify(answersIn(edited)) === JSON.stringify(merged.answers) &&
    untouched(edited, merged.changed) === untouched(scanned, merged.changed);
  if (!faithful) return { type: 'unsafe', line: 1, why: 'the change would reach other parts of the file' };
  return { type: 'edited', text: edited.file };
}

const layout: Layout<DailyLogSectionId> = { outline: dailyLogOutline, sectionText, ruled: false };

/** Title, lines above the sections, and all sections that the edit does not speak of. */
function untouched(
  { title, preamble, sections }: ScannedFile<DailyLogSectionId>,
  changed: readonly DailyLogSectionId[],
): string {
  const others = sections.filter(({ id }) => id === null || !changed.includes(id));
  return JSON.stringify([
    title?.text,
    preamble.text,
    ...others.map(({ heading, body }) => [heading, body.text]),
  ]);
}

function sectionIn(
  { sections }: ScannedFile<DailyLogSectionId>,
  id: DailyLogSectionId,
): Section<DailyLogSectionId> | undefined {
  return sections.find((section) => section.id === id);
}
