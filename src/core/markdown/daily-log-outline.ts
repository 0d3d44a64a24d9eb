import { type DailyLogSectionId, dailyLogSections } from '../entry/daily-log-questions.ts';
import { type Outline, outlineOf } from './outline.ts';

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

/** The layout of `seeds/daily-log.md`, with the Improvements after it. */
export const dailyLogOutline: Outline<DailyLogSectionId> = outlineOf(dailyLogSections, otherHeadings, {
  opensImprovements: (line) => dailyLogOutline.sectionOf(line) === 'improvements',
  unheaded: () => null,
});
