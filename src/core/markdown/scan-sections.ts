import { coverCrowdedText } from './crowded-text.ts';
import { coverDeepLines } from './deep-lines.ts';
import type { Outline } from './outline.ts';
import { type Block, parseBlocks, wordsOfHeading } from './parse-blocks.ts';
import { parseLine } from './parse-line.ts';
import { isAppended, keyOf } from './section-key.ts';
import { textOf } from './text-of.ts';

/** A stretch of the file under one heading. Offsets count from the start of the file. */
export type Section<Id extends string> = {
  /** Null for one we do not know, and for one that says `again` what another is: it stays as it is. */
  readonly id: Id | null;
  readonly again: boolean;
  /** Its words; empty where there is none, as above a block that another tool appended. */
  readonly heading: string;
  readonly start: number;
  readonly end: number;
  /** Its content, without blank lines and separators around it. */
  readonly body: Span;
  /** Another tool's, kept last in the file. */
  readonly appended: boolean;
};

/** Some whole lines of a file: where they stand, and their text with `\n` line ends. */
type Span = { readonly from: number; readonly to: number; readonly text: string };

export type ScannedFile<Id extends string> = {
  readonly file: string;
  /** The blocks of the whole file in its order. */
  readonly blocks: readonly Block[];
  /** The source of the title's words; null when the file has none. */
  readonly title: Span | null;
  /** What stands between the title and the first section. */
  readonly preamble: Span;
  readonly sections: readonly Section<Id>[];
};

/**
 * The sections of a file. Only one-line headings at the very start of a line count: a lost blank line before `---`
 * turns the paragraph above into a heading too, and counting it would invent a section.
 */
export function scanSections<Id extends string>(file: string, outline: Outline<Id>): ScannedFile<Id> {
  const blocks = blocksOf(file);
  const opens = blocks.map((block, at) => startsSection(block, blocks[at - 1], file, outline));
  const first = opens.indexOf(true);
  const titleAt = blocks.findIndex((block, at) => isTitle(block) && (first < 0 || at <= first));
  const starts = blocks.flatMap((_, at) => (at > titleAt && opens[at] === true ? [at] : []));
  const sections = starts.map((at, index) => {
    const next = starts[index + 1] ?? blocks.length;
    const end = blocks[next]?.from ?? file.length;
    return sectionFrom(file, blocks.slice(at, next), end, outline);
  });
  const title = blocks[titleAt];
  return {
    file,
    blocks,
    title: title === undefined ? null : titleSpan(file, title),
    preamble: spanOf(file, withoutSeparator(blocks.slice(titleAt + 1, starts[0] ?? blocks.length), file), 0),
    sections: namedOnce(sections, outline),
  };
}

/** The top-level blocks of a file, front matter and byte order mark left out in a way that keeps offsets true. */
function blocksOf(file: string): readonly Block[] {
  const readable = file
    .replace(/^\ufeff/, '\n')
    .replace(/^\n?---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?=\r?\n)/, (matter) =>
      matter.replace(/[^\r\n]/g, '\n'),
    );
  return parseBlocks(coverCrowdedText(coverDeepLines(readable)));
}

function sectionFrom<Id extends string>(
  file: string,
  blocks: readonly Block[],
  end: number,
  outline: Outline<Id>,
): Section<Id> {
  const [first, ...rest] = blocks;
  const start = first?.from ?? 0;
  if (first?.node.type !== 'heading') {
    const id = first?.node.type === 'paragraph' ? outline.unheaded(spanOf(file, [first], start).text) : null;
    const content = id === null ? blocks : withoutSeparator(blocks, file);
    const body = spanOf(file, content, start);
    return { id, again: false, heading: '', start, end, body, appended: id === null };
  }
  const words = textOf(first.node);
  const lineEnd = /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(file.slice(first.to))?.[0] ?? '';
  const body = spanOf(file, withoutSeparator(rest, file), first.to + lineEnd.length);
  const place = wordsOfHeading(first);
  const heading = place === null ? '' : parseLine(file.slice(place.from, place.to));
  const id = outline.sectionOf(words);
  return { id, again: false, heading, start, end, body, appended: isAppended(words) };
}

/** The title's words, or the place for them behind its marks. */
function titleSpan(file: string, title: Block): Span {
  const marks = /^#*[ \t]?/.exec(file.slice(title.from))?.[0] ?? '';
  const place = title.from + marks.length;
  const { from, to } = wordsOfHeading(title) ?? { from: place, to: place };
  return { from, to, text: file.slice(from, to).replace(/\r\n?/g, '\n') };
}

/** The lines of some blocks in a row; an empty span at `otherwise` when there are none. */
function spanOf(file: string, blocks: readonly Block[], otherwise: number): Span {
  let from = blocks[0]?.from;
  const to = blocks.at(-1)?.to;
  if (from === undefined || to === undefined) return { from: otherwise, to: otherwise, text: '' };
  while (/[ \t]/.test(file.charAt(from - 1))) from -= 1;
  return { from, to, text: file.slice(from, to).replace(/\r\n?/g, '\n') };
}

function isTitle({ node }: Block): boolean {
  return node.type === 'heading' && node.depth === 1;
}

function startsSection<Id extends string>(
  block: Block,
  before: Block | undefined,
  file: string,
  outline: Outline<Id>,
): boolean {
  const { node, from } = block;
  if (node.position?.start.column !== 1) return false;
  if (node.type === 'html') return /^<!--\s*buildlog:/.test(node.value);
  if (node.type === 'paragraph')
    return isSeparator(before, file) && outline.unheaded(spanOf(file, [block], 0).text) !== null;
  if (node.type !== 'heading' || file.charAt(from) !== '#') return false;
  if (node.depth <= 2) return true;
  return node.depth === 3 && outline.opensImprovements(spanOf(file, [block], 0).text);
}

/** A `---` that someone put between two sections belongs to neither. */
function withoutSeparator(blocks: readonly Block[], file: string): readonly Block[] {
  return isSeparator(blocks.at(-1), file) ? blocks.slice(0, -1) : blocks;
}

function isSeparator(block: Block | undefined, file: string): boolean {
  return block?.node.type === 'thematicBreak' && /^-{3,}$/.test(spanOf(file, [block], 0).text.trim());
}

/** Of two sections with one name that with our words, else the first, is the one we read; the other stays as it is. */
function namedOnce<Id extends string>(
  sections: readonly Section<Id>[],
  outline: Outline<Id>,
): readonly Section<Id>[] {
  const read = new Map<Id, Section<Id>>();
  for (const section of sections) {
    const { id } = section;
    if (id === null) continue;
    const other = read.get(id);
    const ours = keyOf(outline.headingOf(id));
    if (other === undefined || (keyOf(other.heading) !== ours && keyOf(section.heading) === ours))
      read.set(id, section);
  }
  return sections.map((section) =>
    section.id !== null && read.get(section.id) !== section ? { ...section, id: null, again: true } : section,
  );
}
