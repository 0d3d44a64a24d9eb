import { type Block, parseBlocks, wordsOfHeading } from '../parse-blocks.ts';
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
  const blocks = parseBlocks(body);
  const starts = blocks.flatMap((block, at) => (startsPart(block, body) ? [at] : []));
  const parts = starts.map((at, index) => {
    const [heading, ...rest] = blocks.slice(at, starts[index + 1] ?? blocks.length);
    return partFrom(body, heading, rest);
  });
  return { intro: stretchOf(body, blocks.slice(0, starts[0] ?? blocks.length), 0), parts };
}

function partFrom(body: string, heading: Block | undefined, rest: readonly Block[]): HeadedPart {
  const start = heading?.from ?? 0;
  const end = heading?.to ?? start;
  const place = Math.min(end, start + (/^#*[ \t]?/.exec(body.slice(start, end))?.[0].length ?? 0));
  const words = (heading === undefined ? null : wordsOfHeading(heading)) ?? { from: place, to: place };
  return {
    heading: { words: parseLine(body.slice(words.from, words.to)), ...words },
    start,
    body: stretchOf(body, rest, end),
  };
}

function startsPart({ node, from }: Block, body: string): boolean {
  if (node.type !== 'heading' || node.depth !== 3 || node.position?.start.column !== 1) return false;
  return body.charAt(from) === '#';
}

/** The lines of some blocks; a `---` after them that separates them from the next part is not theirs. */
function stretchOf(body: string, blocks: readonly Block[], otherwise: number): Stretch {
  const separated = isRule(blocks.at(-1), body) ? blocks.slice(0, -1) : blocks;
  const start = separated[0]?.from;
  const to = separated.at(-1)?.to;
  if (start === undefined || to === undefined) return { from: otherwise, to: otherwise, text: '' };
  let from = start;
  while (/[ \t]/.test(body.charAt(from - 1))) from -= 1;
  return { from, to, text: body.slice(from, to) };
}

function isRule(block: Block | undefined, body: string): boolean {
  return block?.node.type === 'thematicBreak' && /^-{3,}$/.test(body.slice(block.from, block.to).trim());
}
