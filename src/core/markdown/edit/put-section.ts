import { type DailyLogSectionId, dailyLogSections } from '../../entry/daily-log-questions.ts';
import type { ScannedFile, Section } from '../scan-sections.ts';
import { sectionText } from '../write-daily-log.ts';
import { lineEndOf, spliceLines } from './splice-lines.ts';

/**
 * The file with this body in this section. One that is missing comes at its place in the order of the file, before
 * what other tools append; one whose body is empty goes with its heading. Every other byte stays.
 */
export function putSection(
  { file, sections }: ScannedFile,
  id: DailyLogSectionId,
  heading: string,
  body: string,
): string {
  const section = sections.find((known) => known.id === id);
  if (section === undefined)
    return body === '' ? file : insertSection(file, sections, id, sectionText(heading, body));
  if (body === '') return removeSection(file, section);
  if (section.body.text === '') return fillSection(file, section, body);
  return spliceLines(file, section.body.from, section.body.to, body);
}

function insertSection(
  file: string,
  sections: readonly Section[],
  id: DailyLogSectionId,
  text: string,
): string {
  const eol = lineEndOf(file);
  const lines = text.replaceAll('\n', eol);
  const at = placeFor(sections, id) ?? file.length;
  const head = file.slice(0, at);
  const gap = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(head)
    ? ''
    : /[\r\n]$/.test(head)
      ? eol
      : `${eol}${eol}`;
  return `${head}${gap}${lines}${eol}${at < file.length ? eol : ''}${file.slice(at)}`;
}

/** Before the next section we know; else after the last one we know, before what follows; null for the end. */
function placeFor(sections: readonly Section[], id: DailyLogSectionId): number | null {
  const order = dailyLogSections.map((section) => section.id);
  const next = sections.find(
    (section) => section.id !== null && order.indexOf(section.id) > order.indexOf(id),
  );
  if (next !== undefined) return next.start;
  const last = sections.findLastIndex((section) => section.id !== null);
  const follower = last < 0 ? sections.find(({ appended }) => appended) : sections[last + 1];
  return follower?.start ?? null;
}

function removeSection(file: string, section: Section): string {
  const head = file.slice(0, section.start);
  if (section.end < file.length) return head + file.slice(section.end);
  return head.replace(/(\r\n|\r|\n)[\r\n \t]*$/, '$1');
}

function fillSection(file: string, { body }: Section, text: string): string {
  const eol = lineEndOf(file);
  const head = file.slice(0, body.from);
  const rest = file.slice(body.from);
  const before = /[\r\n]$/.test(head) ? '' : eol;
  const after = rest === '' || /^[\r\n]/.test(rest) ? eol : `${eol}${eol}`;
  return `${head}${before}${text.replaceAll('\n', eol)}${after}${rest}`;
}
