import type { DailyLog } from '../entry/daily-log.ts';
import { dailyLogSections } from '../entry/daily-log-questions.ts';
import { writeAuthor } from './author-line.ts';
import { writeLine } from './write-line.ts';
import { writeSection } from './write-section.ts';

/** The file of a composed daily log, in the shape of the seed document; sections without an answer are left out. */
export function writeDailyLog(log: DailyLog): string {
  const sections = dailyLogSections.map(({ id, heading }) =>
    sectionText(id === 'course' ? log.courseHeading : heading, writeSection(id, log.answers)),
  );
  const head = [`# ${writeLine(log.title)}`, ...(log.author === null ? [] : [writeAuthor(log.author)])];
  return `${[...head, ...sections.filter((section) => section !== '')].join('\n\n')}\n`;
}

/** A section with its heading; empty when its body is. The body follows at once, as in the seed, but for a heading. */
export function sectionText(heading: string, body: string): string {
  if (body === '') return '';
  return `## ${writeLine(heading)}\n${body.startsWith('#') ? '\n' : ''}${body}`;
}
