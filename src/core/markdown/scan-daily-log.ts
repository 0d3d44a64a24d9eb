import type { DailyLogSectionId } from '../entry/daily-log-questions.ts';
import { courseLabels } from './course-labels.ts';
import { dailyLogOutline } from './daily-log-outline.ts';
import { findLabelled } from './find-labelled.ts';
import { type ScannedFile, type Section, scanSections } from './scan-sections.ts';

/** The sections of a daily log. The course section's heading is the team's own, so it is known by the lines in it. */
export function scanDailyLog(file: string): ScannedFile<DailyLogSectionId> {
  const scanned = scanSections(file, dailyLogOutline);
  return { ...scanned, sections: withCourse(scanned.sections) };
}

function withCourse(sections: readonly Section<DailyLogSectionId>[]): readonly Section<DailyLogSectionId>[] {
  if (sections.some(({ id }) => id === 'course')) return sections;
  const course = sections.find(
    ({ id, again, body, appended }) =>
      id === null &&
      !again &&
      !appended &&
      courseLabels.some((label) => findLabelled(body.text, label) !== null),
  );
  return sections.map((section) => (section === course ? { ...section, id: 'course' } : section));
}
