import type { Paragraph } from 'mdast';
import { phrasingOfRuns } from './phrasing-of-runs.ts';
import type { Run } from './run.ts';
import { spacesOutside } from './spaces-outside.ts';

/**
 * The paragraphs of a text: an empty line ends one, a single line break stays as a hard break. Marks end with the
 * line and begin again on the next, and white space at either end of a line goes: both read the same and keep
 * character references out of the file.
 */
export function paragraphsOfRuns(runs: readonly Run[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const line of linesOf(runs).map(trimLine).map(spacesOutside)) {
    if (line.length === 0) {
      open = null;
    } else if (open === null) {
      open = { type: 'paragraph', children: phrasingOfRuns(line) };
      paragraphs.push(open);
    } else {
      open.children.push({ type: 'break' }, ...phrasingOfRuns(line));
    }
  }
  return paragraphs;
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of rest) lines.push([{ ...run, text }]);
  }
  return lines;
}

/** The line without white space at its ends and without empty runs; empty when there is nothing to read in it. */
function trimLine(line: readonly Run[]): readonly Run[] {
  const runs = line.filter((run) => run.text !== '');
  const first = runs.findIndex((run) => run.text.trim() !== '');
  if (first === -1) return [];
  const last = runs.findLastIndex((run) => run.text.trim() !== '');
  return runs.slice(first, last + 1).map((run, index, kept) => ({
    ...run,
    text: trimEnds(run.text, { start: index === 0, end: index === kept.length - 1 }),
  }));
}

function trimEnds(text: string, ends: { readonly start: boolean; readonly end: boolean }): string {
  const started = ends.start ? text.trimStart() : text;
  return ends.end ? started.trimEnd() : started;
}
