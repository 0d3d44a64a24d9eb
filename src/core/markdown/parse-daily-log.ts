import { blankAnswers } from '../entry/blank-answers.ts';
import type { DailyLog, DailyLogAnswers } from '../entry/daily-log.ts';
import { type DailyLogSectionId, dailyLogSections } from '../entry/daily-log-questions.ts';
import { parseAuthor } from './author-line.ts';
import { parseLine } from './parse-line.ts';
import { readSection } from './read-section.ts';
import { scanDailyLog } from './scan-daily-log.ts';
import type { ScannedFile } from './scan-sections.ts';

/**
 * What a file says as a daily log. Reads generously: sections in any order, case and dress, missing, doubled or
 * unknown; any line ends; front matter. A file that is none has an empty title and no answers. Never throws.
 */
export function parseDailyLog(file: string): DailyLog {
  const scanned = scanDailyLog(file);
  const { title, preamble, sections } = scanned;
  return {
    kind: 'daily-log',
    title: parseLine(title?.text ?? ''),
    author: parseAuthor(preamble.text),
    courseHeading: sections.find(({ id }) => id === 'course')?.heading ?? usualCourseHeading,
    answers: answersIn(scanned),
  };
}

/** The answers that the sections of a file hold. */
export function answersIn({ sections }: ScannedFile<DailyLogSectionId>): DailyLogAnswers {
  let answers = blankAnswers;
  for (const { id, body } of sections) {
    if (id !== null) answers = { ...answers, ...readSection(id, body.text) };
  }
  return answers;
}

/** The heading of the course section where no team and no file says another. */
export const usualCourseHeading = dailyLogSections.find(({ id }) => id === 'course')?.heading ?? '';
