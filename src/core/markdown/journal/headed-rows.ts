import type { RowId } from '../../entry/row-id.ts';
import { writeLine } from '../write-line.ts';
import { type HeadedPart, headedParts } from './headed-parts.ts';
import type { HeadedRow } from './headed-row.ts';
import { joinRows } from './join-rows.ts';
import type { PlannedRow } from './merge-rows.ts';

/** The rows of a section, each under its heading. A text without any heading is one row. */
export function readHeadedRows<Row extends { readonly id: RowId }>(
  body: string,
  form: HeadedRow<Row>,
): readonly Row[] {
  return placedRows(form, partsOf(body)).map(({ row }) => row);
}

/** The opposite. */
export function writeHeadedRows<Row extends { readonly id: RowId }>(
  rows: readonly Row[],
  form: HeadedRow<Row>,
): string {
  return rows.map((row, at) => newPart(row, at, form)).join(form.gap);
}

/** The body with other rows: answers that differ, headings and numbers that do not fit any more; the rest stays. */
export function editHeadedRows<Row extends { readonly id: RowId }>(
  body: string,
  rows: readonly PlannedRow<Row>[],
  form: HeadedRow<Row>,
): string {
  const parts = partsOf(body);
  const placed = placedRows(form, parts);
  const written = rows.map(({ row, from }, at): PlannedRow<string> => {
    const old = from === null ? undefined : placed[from];
    if (old === undefined || from === null) return { row: newPart(row, at, form), from: null };
    const only = rows.length === 1;
    return { row: editPart(body, old, row, { was: from, at, only }, form), from: parts.indexOf(old.part) };
  });
  const places = parts.map(({ start, body: { to } }) => ({ start, end: to }));
  return joinRows(body, places, written, form.gap);
}

type PlacedRow<Row> = { readonly row: Row; readonly part: HeadedPart };

function placedRows<Row extends { readonly id: RowId }>(
  form: HeadedRow<Row>,
  parts: readonly HeadedPart[],
): readonly PlacedRow<Row>[] {
  const placed: PlacedRow<Row>[] = [];
  for (const part of parts) {
    const row = form.read(part.heading?.words ?? '', part.body.text, placed.length);
    if (row !== null) placed.push({ row, part });
  }
  return placed;
}

function partsOf(body: string): readonly HeadedPart[] {
  const { intro, parts } = headedParts(body);
  return parts.length > 0 || intro.text === '' ? parts : [{ heading: null, start: 0, body: intro }];
}

function newPart<Row extends { readonly id: RowId }>(row: Row, at: number, form: HeadedRow<Row>): string {
  const body = form.write(row);
  return `${headingLine(form.headingOf(row, at, null))}${body === '' ? '' : `\n\n${body}`}`;
}

function editPart<Row extends { readonly id: RowId }>(
  body: string,
  { row: now, part }: PlacedRow<Row>,
  row: Row,
  { was, at, only }: { readonly was: number; readonly at: number; readonly only: boolean },
  form: HeadedRow<Row>,
): string {
  const text = form.edit(part.body.text, now, row);
  const { heading } = part;
  if (heading === null) {
    if (only && form.isNameless(row)) return text;
    return [headingLine(form.headingOf(row, at, null)), ...(text === '' ? [] : [text])].join('\n\n');
  }
  const words = form.headingOf(row, at, { words: heading.words, was });
  const opening = body.slice(part.start, part.body.text === '' ? part.body.to : part.body.from);
  const renamed =
    words === heading.words
      ? opening
      : `${opening.slice(0, heading.from - part.start)}${gapAfterMarks(opening)}${headingWords(words)}${opening.slice(heading.to - part.start)}`;
  if (text === part.body.text) return renamed + text;
  return text === '' ? renamed.trimEnd() : `${renamed}${part.body.text === '' ? '\n\n' : ''}${text}`;
}

function headingLine(words: string): string {
  return `### ${headingWords(words)}`;
}

/** The existing tool takes a heading that says this word alone for the section, unless marks close it. */
function headingWords(words: string): string {
  const line = writeLine(words);
  return line === 'Improvements' ? `${line} ###` : line;
}

/** Marks without words may have no room after them. */
function gapAfterMarks(opening: string): string {
  return /^#+$/.test(opening.trimEnd()) && !/^#+[ \t]/.test(opening) ? ' ' : '';
}
