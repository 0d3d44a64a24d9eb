import type { DailyLogSectionId } from '../entry/daily-log-questions.ts';
import { dailyLogSections } from '../entry/daily-log-questions.ts';

/** Other words that people give a section. The course section's heading is a setting, so the usual ones are here. */
const otherHeadings: readonly (readonly [DailyLogSectionId, readonly string[]])[] = [
  ['focus', ['Focus', 'Today', 'Goals', "Today's Goals", 'Focus for Today']],
  ['course', ['Launch School Connection', 'Launch School', 'Course', 'Coursework']],
  ['context', ['Context', 'Project']],
  ['tools', ['Tools and Technologies', 'Tools', 'Technologies', 'Tech Stack']],
  ['progress', ['Progress', "Today's Progress", 'Work Log']],
  ['code', ['Code Highlights', 'Code', 'Code Snippet', 'Code Sample']],
  ['challenges', ['Challenges', 'Blockers', 'Problems', 'Challenges and Blockers']],
  ['resources', ['Learning Resources', 'Resources', 'Resources Used']],
  ['reflections', ['Reflection', 'Thoughts']],
  ['plan', ['Plan for Tomorrow', 'Tomorrow', 'Next Steps', "Tomorrow's Plans"]],
  ['improvements', ['Improvement', 'Lessons', 'Lessons Learned']],
];

/** Sections that other tools append and keep last: `buildlog commit` and its session report. */
const appendedHeadings = ['Commits', 'What Improved This Session'].map(keyOf);

const idByKey = new Map<string, DailyLogSectionId>([
  ...otherHeadings.flatMap(([id, headings]) => headings.map((heading) => [keyOf(heading), id] as const)),
  ...dailyLogSections.map(({ id, heading }) => [keyOf(heading), id] as const),
]);

/** The section that a heading means, whatever its case, apostrophe, emoji or colon; null for one we do not know. */
export function sectionOf(heading: string): DailyLogSectionId | null {
  return idByKey.get(keyOf(heading)) ?? null;
}

/** Whether the heading is one that another tool appends to the file. */
export function isAppended(heading: string): boolean {
  return appendedHeadings.includes(keyOf(heading));
}

/** What two headings share that mean the same: their letters and digits, without case and without `:emoji:`. */
export function keyOf(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
