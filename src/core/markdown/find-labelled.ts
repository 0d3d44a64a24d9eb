import { parseField } from './parse-field.ts';

/** A bullet such as `- [x] Primary goal: Ship it`; offsets count from the start of the section's body. */
export type LabelledBullet = {
  /** The bullet with all that belongs to it. */
  readonly start: number;
  readonly end: number;
  /** Where its box's mark stands, null when it has no box. */
  readonly box: number | null;
  readonly checked: boolean;
  /** Where the text after bullet and box starts. */
  readonly text: number;
  readonly from: number;
  readonly to: number;
  readonly value: string;
  /** Whether something else hangs from it, such as a nested list. */
  readonly more: boolean;
};

/** The first bullet of a section's own lists that says `label:` and something or nothing after it. */
export function findLabelled(body: string, label: string): LabelledBullet | null {
  const pattern = new RegExp(`^[*_]{0,3}${label}[*_]{0,3}:[*_]{0,3}[ \\t]*`, 'i');
  const items = parseField(body).children.flatMap((block) => (block.type === 'list' ? block.children : []));
  for (const item of items) {
    const [paragraph] = item.children;
    const start = item.position?.start.offset;
    const end = item.position?.end.offset;
    const textEnd = paragraph?.position?.end.offset;
    if (paragraph?.type !== 'paragraph' || start === undefined || end === undefined || textEnd === undefined)
      continue;
    // A box with nothing after it is text to a reader of markdown, and a box to whoever typed it.
    const source = body.slice(start, textEnd);
    const marker = /^(?:[-*+]|\d+[.)])[ \t]+(?:\[([ xX])\][ \t]+)?/.exec(source);
    const head = marker?.[0] ?? '';
    const named = pattern.exec(source.slice(head.length))?.[0];
    if (named === undefined) continue;
    const from = start + head.length + named.length;
    const mark = marker?.[1];
    return {
      start,
      end,
      box: mark === undefined ? null : start + head.lastIndexOf('[') + 1,
      checked: mark === 'x' || mark === 'X',
      text: start + head.length,
      from,
      to: textEnd,
      value: body.slice(from, textEnd),
      more: item.children.length > 1,
    };
  }
  return null;
}
