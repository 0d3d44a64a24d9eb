/**
 * The rows in these lines, as cells: one row a line, cells between pipes or tabs, so that a table of a file or a sheet
 * can be pasted as it is; the head of a table is no row. `\|` is a pipe in a cell. What is more than a row has goes into
 * its last cell.
 */
export function rowsOfLines(text: string, cells: number): readonly (readonly string[])[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const isHead = (at: number) => isTableRule(lines[at + 1] ?? '');
  return lines
    .filter((line, at) => !isTableRule(line) && !isHead(at))
    .map((line) => fitted(cellsOf(line), cells));
}

/** `|---|:--:|` under the head of a table. */
function isTableRule(line: string): boolean {
  return line.includes('---') && /^[\s|:-]+$/.test(line);
}

function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells = line.includes('\t') ? line.split('\t') : inner.split(/(?<!\\)\|/);
  return cells.map((cell) => cell.replaceAll('\\|', '|').trim());
}

function fitted(found: readonly string[], cells: number): readonly string[] {
  const last = found.slice(cells - 1).filter((cell) => cell !== '');
  const others = Array.from({ length: cells - 1 }, (_, at) => found[at] ?? '');
  return [...others, last.join(' | ')];
}
