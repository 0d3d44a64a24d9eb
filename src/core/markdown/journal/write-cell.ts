import type { PhrasingContent, Table } from 'mdast';
import { cleanLine } from '../clean-line.ts';
import { parseField } from '../parse-field.ts';
import { printMarkdown } from '../print-markdown.ts';
import { relaxEscapes } from '../relax-escapes.ts';
import { spansOf } from '../write-line.ts';
import { parseCell } from './parse-cell.ts';

/** One line of plain text as the content of a table's cell; `parseCell` gives it back. */
export function writeCell(text: string): string {
  const line = cleanLine(text);
  if (line === '') return '';
  const source = print(spansOf(line));
  // A pipe behind a backslash cannot be said in code within a table.
  return readsBack(source, line) ? source : print([{ type: 'text', value: line }]);
}

function print(children: PhrasingContent[]): string {
  const table: Table = {
    type: 'table',
    align: [null],
    children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
  };
  const [row = ''] = printMarkdown({ type: 'root', children: [table] }, relaxEscapes([table])).split('\n', 1);
  return row.slice(2, -2);
}

function readsBack(source: string, line: string): boolean {
  const [table] = parseField(`| ${source} |\n| - |`).children;
  const cells = table?.type === 'table' ? (table.children[0]?.children ?? []) : [];
  return cells.length === 1 && parseCell(cells[0]?.children ?? [], source) === line;
}
