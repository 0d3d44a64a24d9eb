import type { PhrasingContent } from 'mdast';
import { isMark } from './is-mark.ts';
import { printMarkdown } from './print-markdown.ts';
import { settleMarks } from './settle-marks.ts';

type Line = readonly PhrasingContent[];

/**
 * A settled line whose marks markdown can say plainly. The serializer can say any mix of marks, some of them only
 * with letters as numbers (`&#x61;`), which nobody can read in a file: those lose the inner marks, or all of them.
 */
export function sayableMarks(line: Line): Line {
  const settled = settleMarks(line);
  if (!needsNumbers(settled)) return settled;
  const outerOnly = settleMarks(
    settled.map((node) => (isMark(node) ? { ...node, children: unmarked(node.children) } : node)),
  );
  return needsNumbers(outerOnly) ? settleMarks(unmarked(settled)) : outerOnly;
}

function needsNumbers(line: Line): boolean {
  if (!line.some((node) => isMark(node) || node.type === 'link')) return false;
  const printed = printMarkdown({ type: 'paragraph', children: line.map(withoutCode) }, new Map());
  return /(?<!\\)&#x/.test(printed);
}

/** Code may hold such a number of its own. */
function withoutCode(node: PhrasingContent): PhrasingContent {
  if (node.type === 'inlineCode') return { type: 'inlineCode', value: 'x' };
  return isMark(node) || node.type === 'link' ? { ...node, children: node.children.map(withoutCode) } : node;
}

function unmarked(line: Line): PhrasingContent[] {
  return line.flatMap((node) => {
    if (isMark(node)) return unmarked(node.children);
    return node.type === 'link' ? [{ ...node, children: unmarked(node.children) }] : [node];
  });
}
