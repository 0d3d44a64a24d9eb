import { blankAnswers } from '../entry/blank-answers.ts';
import type { DailyLog } from '../entry/daily-log.ts';
import { dailyLogSections } from '../entry/daily-log-questions.ts';
import { parseAuthor } from './author-line.ts';
import { parseLine } from './parse-line.ts';
import { readSection } from './read-section.ts';
import { scanSections } from './scan-sections.ts';

/**
 * What a file says as a daily log. Reads generously: sections in any order, case and dress, missing, doubled or
 * unknown; any line ends; front matter. A file that is none has an empty title and no answers. Never throws.
 */
export function parseDailyLog(file: string): DailyLog {
  const { title, preamble, sections } = scanSections(file);
  const read = sections.map(({ id, body }) => (id === null ? {} : readSection(id, body.text)));
  return {
    kind: 'daily-log',
    title: parseLine(title ?? ''),
    author: parseAuthor(preamble.text),
    courseHeading: sections.find(({ id }) => id === 'course')?.heading ?? usualCourseHeading,
    answers: Object.assign({ ...blankAnswers }, ...read),
  };
}

/** The heading of the course section where no team and no file says another. */
export const usualCourseHeading = dailyLogSections.find(({ id }) => id === 'course')?.heading ?? '';
