import type { DailyLogAnswers } from '../entry/daily-log.ts';
import { type DailyLogSectionId, dailyLogSections } from '../entry/daily-log-questions.ts';
import { editSection } from './edit/edit-section.ts';
import { findOpenBlock } from './edit/find-open-block.ts';
import { mergeAnswers } from './edit/merge-answers.ts';
import { putSection } from './edit/put-section.ts';
import { parseDailyLog, usualCourseHeading } from './parse-daily-log.ts';
import { scanSections } from './scan-sections.ts';

/** What became of an edit. `sections` are the headings of what someone else changed meanwhile; `line` counts from 1. */
export type DailyLogEdit =
  | { readonly type: 'edited'; readonly text: string }
  | { readonly type: 'unchanged' }
  | { readonly type: 'conflict'; readonly sections: readonly string[] }
  | { readonly type: 'unsafe'; readonly line: number; readonly why: string };

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
): DailyLogEdit {
  const { title, sections } = scanSections(file);
  if (title === null) return { type: 'unsafe', line: 1, why: 'the file has no title' };
  const open = findOpenBlock(file);
  if (open !== null) return { type: 'unsafe', ...open };

  const headingOf = (id: DailyLogSectionId): string =>
    sections.find((section) => section.id === id)?.heading ??
    (id === 'course' ? courseHeading : usualHeading(id));
  const merged = mergeAnswers(parseDailyLog(file).answers, before, after);
  if (merged.conflicts.length > 0) return { type: 'conflict', sections: merged.conflicts.map(headingOf) };
  if (merged.changed.length === 0) return { type: 'unchanged' };

  const text = merged.changed.reduce((edited, id) => {
    const body = scanSections(edited).sections.find((section) => section.id === id)?.body.text ?? '';
    return putSection(edited, id, headingOf(id), editSection(id, body, merged.answers));
  }, file);
  const faithful =
    JSON.stringify(parseDailyLog(text).answers) === JSON.stringify(merged.answers) &&
    untouched(text, merged.changed) === untouched(file, merged.changed);
  return faithful
    ? { type: 'edited', text }
    : { type: 'unsafe', line: 1, why: 'the change would reach other parts of the file' };
}

/** Title, lines above the sections, and all sections that the edit does not speak of. */
function untouched(file: string, changed: readonly DailyLogSectionId[]): string {
  const { title, preamble, sections } = scanSections(file);
  const others = sections.filter(({ id }) => id === null || !changed.includes(id));
  return JSON.stringify([title, preamble.text, ...others.map(({ heading, body }) => [heading, body.text])]);
}

function usualHeading(id: DailyLogSectionId): string {
  return dailyLogSections.find((section) => section.id === id)?.heading ?? id;
}
