import type { PhrasingContent } from 'mdast';
import type { BuildJournal } from '../../entry/build-journal.ts';
import { type LocalDate, parseLocalDate } from '../../time/local-date.ts';
import { authorSpans } from '../author-line.ts';
import { parseLine } from '../parse-line.ts';
import { spansOf } from '../write-line.ts';
import { type LabelledLine, writeLabelledLines } from './labelled-lines.ts';
import { isPlaceholder } from './template-placeholders.ts';

/** The lines of the head that a form asks for. */
export type HeadAnswers = { readonly duration: string; readonly status: string };

const order = ['Date', 'Duration', 'Status', 'Author'] as const;
type HeadLabel = (typeof order)[number];

/** The lines under the title, those that say something. */
export function writeHeadLines({ date, author, answers }: BuildJournal): string {
  const words: Readonly<Record<HeadLabel, readonly PhrasingContent[]>> = {
    Date: spansOf(date ?? ''),
    Duration: spansOf(answers.duration),
    Status: spansOf(answers.status),
    Author: author === null ? [] : authorSpans(author),
  };
  return writeLabelledLines(
    order.filter((label) => words[label].length > 0).map((label) => ({ label, words: words[label] })),
  );
}

/** The day that the head of a file says. */
export function readDate(preamble: string): LocalDate | null {
  return parseLocalDate(readHeadLine(preamble, 'Date').slice(0, 10));
}

/** The other lines of the head. */
export function readHeadAnswers(preamble: string): HeadAnswers {
  return { duration: readHeadLine(preamble, 'Duration'), status: readHeadLine(preamble, 'Status') };
}

/** The lines under the title with these answers; all others, and the words around them, stay. */
export function editHeadLines(preamble: string, answers: HeadAnswers): string {
  return setLine(setLine(preamble, 'Duration', answers.duration), 'Status', answers.status);
}

type FoundLine = { readonly start: number; readonly from: number; readonly to: number; readonly end: number };

function readHeadLine(preamble: string, label: HeadLabel): string {
  const line = findLine(preamble, label);
  const words = line === null ? '' : parseLine(preamble.slice(line.from, line.to));
  return isPlaceholder(words) ? '' : words;
}

/** A mark for a hard break at its end, as editors leave, is not of the value. */
function findLine(preamble: string, label: HeadLabel): FoundLine | null {
  const pattern = new RegExp(
    `^(?:[-*+] )?(?:\\*\\*|__)?${label}(?::(?:\\*\\*|__)|(?:\\*\\*|__):|:)[ \\t]*`,
    'im',
  );
  const found = pattern.exec(preamble);
  if (found === null) return null;
  const lineEnd = preamble.indexOf('\n', found.index);
  const end = lineEnd < 0 ? preamble.length : lineEnd;
  const from = Math.min(end, found.index + found[0].length);
  const value = preamble
    .slice(from, end)
    .replace(/(?<!\\)((?:\\\\)*)\\$/, '$1')
    .trimEnd();
  return { start: found.index, from, to: from + value.length, end };
}

function setLine(preamble: string, label: HeadLabel, value: string): string {
  const line = findLine(preamble, label);
  if (line === null) return value === '' ? preamble : insertLine(preamble, label, value);
  if (parseLine(preamble.slice(line.from, line.to)) === value) return preamble;
  if (value === '') return `${preamble.slice(0, line.start)}${preamble.slice(line.end + 1)}`.trimEnd();
  const room = /[ \t]$/.test(preamble.slice(0, line.from)) ? '' : ' ';
  return `${preamble.slice(0, line.from)}${room}${sourceOf(label, value)}${preamble.slice(line.to)}`;
}

/** Behind the line that comes before it in the head, with that line's mark for a hard break. */
function insertLine(preamble: string, label: HeadLabel, value: string): string {
  const at = order.indexOf(label);
  const line = `**${label}:** ${sourceOf(label, value)}`;
  const before = order
    .slice(0, at)
    .flatMap((other) => findLine(preamble, other) ?? [])
    .at(-1);
  if (before !== undefined) {
    const mark = preamble.slice(before.to, before.end);
    return `${preamble.slice(0, before.end)}\n${line}${mark}${preamble.slice(before.end)}`;
  }
  const after = order.slice(at + 1).flatMap((other) => findLine(preamble, other) ?? [])[0];
  if (after !== undefined) {
    const mark = preamble.slice(after.to, after.end);
    return `${preamble.slice(0, after.start)}${line}${mark}\n${preamble.slice(after.start)}`;
  }
  return preamble === '' ? line : `${line}\n\n${preamble}`;
}

function sourceOf(label: HeadLabel, value: string): string {
  const lines: readonly LabelledLine[] = [{ label, words: spansOf(value) }];
  return writeLabelledLines(lines).slice(label.length + 6);
}
