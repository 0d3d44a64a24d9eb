import type { RootContent } from 'mdast';
import { parseField } from '../parse-field.ts';
import { parseLine } from '../parse-line.ts';
import type { Stretch } from './labelled-parts.ts';

/** A heading of level three in a section's body, and what stands under it. Offsets count from the body's start. */
export type HeadedPart = {
  /** Null where there is no heading. */
  readonly heading: { readonly words: string; readonly from: number; readonly to: number } | null;
  readonly start: number;
  readonly body: Stretch;
};

/** What stands before the first heading of level three, and the parts from there. */
export type HeadedText = { readonly intro: Stretch; readonly parts: readonly HeadedPart[] };

/** A section's body by its headings of level three. */
export function headedParts(body: string): HeadedText {
  // Most bodies have none, and reading one as markdown takes time.
  if (!/^###|---$/m.test(body)) return { intro: { from: 0, to: body.length, text: body }, parts: [] };
  const blocks = parseField(body).children;
  const starts = blocks.flatMap((block, at) => (startsPart(block, body) ? [at] : []));
  const parts = starts.map((at, index) => {
    const [heading, ...rest] = blocks.slice(at, starts[index + 1] ?? blocks.length);
    return partFrom(body, heading, rest);
  });
  return { intro: stretchOf(body, blocks.slice(0, starts[0] ?? blocks.length), 0), parts };
}

function partFrom(body: string, heading: RootContent | undefined, rest: readonly RootContent[]): HeadedPart {
  const start = heading?.position?.start.offset ?? 0;
  const end = heading?.position?.end.offset ?? start;
  const children = heading?.type === 'heading' ? heading.children : [];
  const from = children[0]?.position?.start.offset;
  const to = children.at(-1)?.position?.end.offset;
  const place = Math.min(end, start + (/^#*[ \t]?/.exec(body.slice(start, end))?.[0].length ?? 0));
  const words = { from: from ?? place, to: to ?? place };
  return {
    heading: { words: parseLine(body.slice(words.from, words.to)), ...words },
    start,
    body: stretchOf(body, rest, end),
  };
}

function startsPart(block: RootContent, body: string): boolean {
  const start = block.position?.start;
  if (block.type !== 'heading' || block.depth !== 3 || start?.column !== 1) return false;
  return body.charAt(start.offset ?? 0) === '#';
}

/** The lines of some blocks; a `---` after them that separates them from the next part is not theirs. */
function stretchOf(body: string, blocks: readonly RootContent[], otherwise: number): Stretch {
  const separated = isRule(blocks.at(-1), body) ? blocks.slice(0, -1) : blocks;
  const start = separated[0]?.position?.start.offset;
  const to = separated.at(-1)?.position?.end.offset;
  if (start === undefined || to === undefined) return { from: otherwise, to: otherwise, text: '' };
  let from = start;
  while (/[ \t]/.test(body.charAt(from - 1))) from -= 1;
  return { from, to, text: body.slice(from, to) };
}

function isRule(block: RootContent | undefined, body: string): boolean {
  const { start, end } = block?.position ?? {};
  return block?.type === 'thematicBreak' && /^-{3,}$/.test(body.slice(start?.offset, end?.offset).trim());
}
