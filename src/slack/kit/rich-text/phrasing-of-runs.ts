import type { PhrasingContent } from 'mdast';
import { isSpace, type Mark, type Run, sameMark, sameStyle } from './run.ts';

/**
 * Flat runs as nested marks: `bold, bold italic, bold` becomes one strong with an emphasis in it. Of the marks that
 * begin at a run, the one that reaches furthest goes outside. None begins or ends with a space.
 */
export function phrasingOfRuns(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let start = 0;
  while (start < runs.length) {
    const widest = widestMark(runs, start);
    if (widest === null) {
      const end = endOfStyle(runs, start);
      nodes.push(leaf(runs.slice(start, end)));
      start = end;
    } else {
      const inside = runs.slice(start, widest.end).map((run) => without(run, widest.mark));
      nodes.push(wrap(widest.mark, phrasingOfRuns(inside)));
      start = widest.end;
    }
  }
  return nodes;
}

function widestMark(runs: readonly Run[], start: number): { mark: Mark; end: number } | null {
  const first = runs[start];
  if (first === undefined || isSpace(first)) return null;
  let widest: { mark: Mark; end: number } | null = null;
  for (const mark of first.marks) {
    const end = endOfMark(runs, start, mark);
    if (widest === null || end > widest.end) widest = { mark, end };
  }
  return widest;
}

function endOfMark(runs: readonly Run[], start: number, mark: Mark): number {
  let end = start + 1;
  for (const [index, run] of runs.entries()) {
    if (index <= start) continue;
    if (!run.marks.some((its) => sameMark(its, mark))) break;
    if (!isSpace(run)) end = index + 1;
  }
  return end;
}

/** Neighbours of one style stand in one node; two code spans side by side could not be told apart in the file. */
function endOfStyle(runs: readonly Run[], start: number): number {
  const first = runs[start];
  let end = start + 1;
  if (first && isSpace(first)) return end;
  for (let next = runs[end]; first && next && sameStyle(first, next); next = runs[end]) end += 1;
  return end;
}

function leaf(runs: readonly Run[]): PhrasingContent {
  const value = runs.map((run) => run.text).join('');
  return runs[0]?.code ? { type: 'inlineCode', value } : { type: 'text', value };
}

function without(run: Run, mark: Mark): Run {
  return { ...run, marks: run.marks.filter((its) => !sameMark(its, mark)) };
}

function wrap(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return { type: mark.type, children };
    case 'link':
      return { type: 'link', url: mark.url, title: null, children };
    default:
      return mark satisfies never;
  }
}
