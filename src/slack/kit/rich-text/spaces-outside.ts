import { isSpace, type Mark, type Run, sameMark } from './run.ts';

/**
 * The same line with the spaces at the edges of marks outside of them: people mark `bold ` with the space after it,
 * and markdown takes no mark that begins or ends with one. A space keeps the marks that both its neighbours have.
 * Spaces in code belong to the code.
 */
export function spacesOutside(line: readonly Run[]): readonly Run[] {
  const parts = line.flatMap(splitEdges);
  return parts.map((part, index) => {
    if (!isSpace(part)) return part;
    const before = parts.slice(0, index).findLast((other) => !isSpace(other));
    const after = parts.slice(index + 1).find((other) => !isSpace(other));
    return { ...part, marks: shared(before?.marks ?? [], after?.marks ?? []) };
  });
}

function splitEdges(run: Run): readonly Run[] {
  if (run.code) return [run];
  const text = run.text.trimStart();
  const core = text.trimEnd();
  const pieces = [run.text.slice(0, run.text.length - text.length), core, text.slice(core.length)];
  return pieces.filter((piece) => piece !== '').map((piece) => ({ ...run, text: piece }));
}

function shared(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => others.some((other) => sameMark(mark, other)));
}
