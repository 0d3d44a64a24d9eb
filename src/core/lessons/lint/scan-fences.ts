import type { Fence } from './page.ts';

type OpenFence = {
  readonly line: number;
  readonly mark: string;
  readonly quoted: boolean;
  readonly column: number;
};

const opener = /^(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})(.*)$/;
const quote = /^(?: {0,3}>[ \t]?)+/;
const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

/**
 * The code blocks of a file, by the rules of CommonMark (spec 0.31, section 4.5) as far as people write them: at the
 * start of a line, in a list, in a quote. Lines come without their ends.
 */
export function scanFences(lines: readonly string[]): readonly Fence[] {
  const fences: Fence[] = [];
  let open: OpenFence | null = null;
  for (const [index, line] of lines.entries()) {
    if (open !== null && leaves(line, open)) {
      fences.push({ line: open.line, mark: open.mark, end: index });
      open = null;
    }
    const content = line.replace(quote, '');
    if (open === null) open = openedBy(content, lines, index);
    else if (closes(content, open)) {
      fences.push({ line: open.line, mark: open.mark, end: index + 1 });
      open = null;
    }
  }
  return open === null ? fences : [...fences, { line: open.line, mark: open.mark, end: null }];
}

function openedBy(content: string, lines: readonly string[], index: number): OpenFence | null {
  const [, before = '', mark = '', after = ''] = opener.exec(content) ?? [];
  if (mark === '' || (mark.startsWith('`') && after.includes('`'))) return null;
  const inList = before.trim() !== '' || isInList(lines, index, before.length);
  if (before.length > 3 && !inList) return null;
  return { line: index + 1, mark, quoted: content !== lines[index], column: inList ? before.length : 0 };
}

/** Whether the nearest line above that is indented less is an item of a list. */
function isInList(lines: readonly string[], index: number, column: number): boolean {
  if (column === 0) return false;
  const parent = lines.slice(0, index).findLast((line) => line.trim() !== '' && indentOf(line) < column);
  return parent !== undefined && listItem.test(parent);
}

/** A block in a list or quote ends with it, closed or not. */
function leaves(line: string, { quoted, column }: OpenFence): boolean {
  if (quoted) return !quote.test(line);
  return column > 0 && line.trim() !== '' && indentOf(line) === 0;
}

function closes(content: string, { mark, column }: OpenFence): boolean {
  const run = content.trim();
  if (run.length < mark.length || run !== mark.charAt(0).repeat(run.length)) return false;
  return column > 0 || indentOf(content) <= 3;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
