import type { Table, TableRow } from 'mdast';
import { parseField } from '../parse-field.ts';
import { keyOf } from '../section-key.ts';
import type { PlannedRow } from './merge-rows.ts';
import { parseCell } from './parse-cell.ts';
import { replaceBlock } from './replace-block.ts';
import { isPlaceholder } from './template-placeholders.ts';
import { writeCell } from './write-cell.ts';

/** A cell: its text, and where its content or the place for it is. Offsets count from the body's start. */
type Cell = { readonly text: string; readonly from: number; readonly to: number };

type ReadRow = { readonly start: number; readonly end: number; readonly cells: readonly Cell[] };

/** The first table of a body, its columns in the order that was asked for. */
export type FoundTable = {
  readonly from: number;
  readonly to: number;
  /** How many columns it has. */
  readonly width: number;
  /** The column of each label. */
  readonly columns: readonly number[];
  /** The rows that say something. */
  readonly rows: readonly ReadRow[];
};

/** The table as `_TEMPLATE.md` has it; empty without rows. */
export function writeTable(labels: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const rule = labels.map((label) => '-'.repeat(label.length + 2)).join('|');
  return [rowOf(labels), `|${rule}|`, ...rows.map((cells) => rowOf(cells.map(writeCell)))].join('\n');
}

/** The table that a body holds, generously: other words for the columns, more of them, another order. */
export function findTable(body: string, labels: readonly string[]): FoundTable | null {
  if (!body.includes('|')) return null;
  const node = parseField(body).children.find((block): block is Table => block.type === 'table');
  const from = node?.position?.start.offset;
  const to = node?.position?.end.offset;
  const [head, ...others] = node?.children ?? [];
  if (head === undefined || from === undefined || to === undefined) return null;
  const columns = columnsOf(
    readRow(head, body).cells.map(({ text }) => text),
    labels,
  );
  const rows = others
    .map((row) => readRow(row, body))
    .filter(({ cells }) => columns.some((column) => (cells[column]?.text ?? '') !== ''));
  return { from, to, width: head.children.length, columns, rows };
}

/** The texts of the rows, a column for each label. */
export function textsOf({ columns, rows }: FoundTable): readonly (readonly string[])[] {
  return rows.map(({ cells }) => columns.map((column) => cells[column]?.text ?? ''));
}

/** The body with these rows in its table: a cell that differs is replaced, rows come and go; the rest stays. */
export function editTable(
  body: string,
  labels: readonly string[],
  rows: readonly PlannedRow<readonly string[]>[],
): string {
  const table = findTable(body, labels);
  const fresh = (): string =>
    writeTable(
      labels,
      rows.map(({ row }) => row),
    );
  if (table === null) return [body, fresh()].filter((part) => part !== '').join('\n\n');
  if (rows.length === 0) return replaceBlock(body, table.from, table.to, '');
  if (rows.length === table.rows.length && rows.every(({ from }, at) => from === at))
    return editCells(body, rows, table);
  const head = body.slice(table.from, table.to).split('\n').slice(0, 2);
  const lines = rows.map(({ row, from }) => {
    const old = from === null ? undefined : table.rows[from];
    return old === undefined ? newRow(row, table) : indentOf(body, old) + editRow(body, old, row, table);
  });
  return `${body.slice(0, table.from)}${[...head, ...lines].join('\n')}${body.slice(table.to)}`;
}

/** The same rows in the same order: what stands between them stays. */
function editCells(body: string, rows: readonly PlannedRow<readonly string[]>[], table: FoundTable): string {
  return table.rows.reduceRight((now, old, at) => {
    const row = editRow(body, old, rows[at]?.row ?? [], table);
    return `${now.slice(0, old.start)}${row}${now.slice(old.end)}`;
  }, body);
}

/** The white space before a row in its line. */
function indentOf(body: string, { start }: ReadRow): string {
  return body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
}

function editRow(body: string, old: ReadRow, row: readonly string[], table: FoundTable): string {
  const short = table.columns.some((column, at) => old.cells[column] === undefined && row[at] !== '');
  if (short) return newRow(row, table, old);
  const line = { from: old.start, text: body.slice(old.start, old.end) };
  return table.columns
    .map((column, at) => ({ cell: old.cells[column], text: row[at] ?? '' }))
    .sort((one, other) => (other.cell?.from ?? 0) - (one.cell?.from ?? 0))
    .reduce((now, { cell, text }) => {
      if (cell === undefined || cell.text === text) return now;
      const source = cell.from === cell.to ? ` ${writeCell(text)} ` : writeCell(text);
      return `${now.slice(0, cell.from - line.from)}${source}${now.slice(cell.to - line.from)}`;
    }, line.text);
}

/** A row in our hand; what an old one says in columns we do not know goes into it. */
function newRow(row: readonly string[], { columns, width }: FoundTable, old?: ReadRow): string {
  const cells = Array.from({ length: width }, (_, column) => {
    const at = columns.indexOf(column);
    return writeCell(at < 0 ? (old?.cells[column]?.text ?? '') : (row[at] ?? ''));
  });
  return rowOf(cells);
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** By their words; the others in the order of the labels, in columns that no other label has. */
function columnsOf(heads: readonly string[], labels: readonly string[]): readonly number[] {
  const keys = heads.map(keyOf);
  const named = labels.map((label) => keys.indexOf(keyOf(label)));
  return named.map((column, at) => (column >= 0 || named.includes(at) ? column : at));
}

function readRow(row: TableRow, body: string): ReadRow {
  const start = row.position?.start.offset ?? 0;
  const end = row.position?.end.offset ?? start;
  const cells = row.children.map((cell): Cell => {
    const first = cell.children[0]?.position?.start.offset;
    const last = cell.children.at(-1)?.position?.end.offset;
    if (first === undefined || last === undefined) {
      const place = (cell.position?.start.offset ?? start) + 1;
      return { text: '', from: place, to: place };
    }
    const text = parseCell(cell.children, body.slice(first, last));
    return { text: isPlaceholder(text) ? '' : text, from: first, to: last };
  });
  return { start, end, cells };
}
