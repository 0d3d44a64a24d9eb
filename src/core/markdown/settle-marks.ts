import type { PhrasingContent } from 'mdast';
import { blocksMark } from './blocks-mark.ts';
import { isMark, type Mark } from './is-mark.ts';

type Line = readonly PhrasingContent[];

/**
 * A line of phrasing in the one form that markdown can say: no space or lonely punctuation at the inner edge of a
 * mark, no mark in its like or beside it, no empty one, no space at the ends of the line. Where a mark cannot be said
 * (bold code glued to a word) it goes and its words stay. The words are the same, spaces at the ends apart.
 */
export function settleMarks(line: Line): Line {
  let settled = splitSpace(settleOnce(line, [])).core;
  for (;;) {
    const again = splitSpace(settleOnce(settled, [])).core;
    if (JSON.stringify(again) === JSON.stringify(settled)) return settled;
    settled = again;
  }
}

function settleOnce(line: Line, inside: readonly Mark['type'][]): PhrasingContent[] {
  const nodes = mergeLikes(line.flatMap((node) => moveSpaceOut(node, inside)));
  return mergeLikes(nodes.flatMap((node, at) => (isMark(node) ? fitMark(nodes, node, at) : [node])));
}

/** A mark or link with the space at its edges outside; nothing of it when it says nothing or stands in its like. */
function moveSpaceOut(node: PhrasingContent, inside: readonly Mark['type'][]): PhrasingContent[] {
  if (node.type !== 'link' && !isMark(node)) return [node];
  if (isMark(node) && inside.includes(node.type)) return settleOnce(node.children, inside);
  const { lead, core, trail } = splitSpace(
    settleOnce(node.children, isMark(node) ? [...inside, node.type] : inside),
  );
  return core.length === 0 ? [...lead, ...trail] : [...lead, { ...node, children: core }, ...trail];
}

/** Punctuation that would keep a mark from opening or closing moves out of it; where none can move, the mark goes. */
function fitMark(line: Line, mark: Mark, at: number): PhrasingContent[] {
  const [first] = mark.children;
  const last = mark.children.at(-1);
  if (blocksMark(line[at - 1], 'before', first)) {
    if (first?.type !== 'text') return mark.children;
    const moved = /^[\p{P}\p{S} ]+/u.exec(first.value)?.[0] ?? '';
    const rest = [...text(first.value.slice(moved.length)), ...mark.children.slice(1)];
    return [...text(moved), ...(rest.length === 0 ? [] : [{ ...mark, children: rest }])];
  }
  if (blocksMark(line[at + 1], 'after', last)) {
    if (last?.type !== 'text') return mark.children;
    const kept = last.value.replace(/[\p{P}\p{S} ]+$/u, '');
    const rest = [...mark.children.slice(0, -1), ...text(kept)];
    return [
      ...(rest.length === 0 ? [] : [{ ...mark, children: rest }]),
      ...text(last.value.slice(kept.length)),
    ];
  }
  return [mark];
}

function splitSpace(line: Line): Record<'lead' | 'core' | 'trail', PhrasingContent[]> {
  const core = [...line];
  const first = core[0];
  const lead = first?.type === 'text' ? (/^ +/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') core.splice(0, 1, ...text(first.value.slice(lead.length)));
  const last = core.at(-1);
  const kept = last?.type === 'text' ? last.value.trimEnd() : '';
  const trail = last?.type === 'text' ? last.value.slice(kept.length) : '';
  if (last?.type === 'text') core.splice(-1, 1, ...text(kept));
  return { lead: text(lead), core, trail: text(trail) };
}

/** Neighbours of one kind as one node: adjacent code, say, would read as code with longer back-ticks. */
function mergeLikes(line: Line): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of line) {
    const last = merged.at(-1);
    const both = last && mergeTwo(last, node);
    if (both) merged.splice(-1, 1, both);
    else merged.push(node);
  }
  return merged;
}

function mergeTwo(left: PhrasingContent, right: PhrasingContent): PhrasingContent | null {
  if (left.type === 'text' && right.type === 'text') return { type: 'text', value: left.value + right.value };
  if (left.type === 'inlineCode' && right.type === 'inlineCode') {
    return { type: 'inlineCode', value: left.value + right.value };
  }
  if (isMark(left) && left.type === right.type) {
    return { type: left.type, children: mergeLikes([...left.children, ...right.children]) };
  }
  return null;
}

function text(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
