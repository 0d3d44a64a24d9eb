import type { Table, TableRow } from 'mdast';
import { type ReferenceUrls, richElements } from './rich-elements.ts';

/** A table as lines of text in columns, for a place that has no tables. */
export function tableText(table: Table, urls: ReferenceUrls): string {
  const rows = table.children.map((row) => cellTexts(row, urls));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}

function cellTexts(row: TableRow, urls: ReferenceUrls): string[] {
  return row.children.map((cell) =>
    richElements(cell.children, urls)
      .map((element) => element.text ?? ('url' in element ? element.url : ''))
      .join(''),
  );
}
