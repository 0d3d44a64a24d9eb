import type { Heading, RootContent } from 'mdast';
import { coverCrowdedText } from './crowded-text.ts';
import { coverDeepLines } from './deep-lines.ts';
import type { Outline } from './outline.ts';
import { parseField } from './parse-field.ts';
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
export type Span = { readonly from: number; readonly to: number; readonly text: string };

export type ScannedFile<Id extends string> = {
  readonly file: string;
  /** The blocks of the whole file in its order. */
  readonly blocks: readonly RootContent[];
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
    const end = blocks[next]?.position?.start.offset ?? file.length;
    return sectionFrom(file, blocks.slice(at, next), end, outline);
  });
  const title = blocks[titleAt];
  return {
    file,
    blocks,
    title: title?.type === 'heading' ? titleSpan(file, title) : null,
    preamble: spanOf(file, withoutSeparator(blocks.slice(titleAt + 1, starts[0] ?? blocks.length), file), 0),
    sections: namedOnce(sections, outline),
  };
}

/** The top-level blocks of a file, front matter and byte order mark left out in a way that keeps offsets true. */
function blocksOf(file: string): readonly RootContent[] {
  const readable = file
    .replace(/^\ufeff/, '\n')
    .replace(/^\n?---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?=\r?\n)/, (matter) =>
      matter.replace(/[^\r\n]/g, '\n'),
    );
  return parseField(coverCrowdedText(coverDeepLines(readable))).children;
}

function sectionFrom<Id extends string>(
  file: string,
  blocks: readonly RootContent[],
  end: number,
  outline: Outline<Id>,
): Section<Id> {
  const [first, ...rest] = blocks;
  const start = first?.position?.start.offset ?? 0;
  if (first?.type !== 'heading') {
    const id = first?.type === 'paragraph' ? outline.unheaded(spanOf(file, [first], start).text) : null;
    const content = id === null ? blocks : withoutSeparator(blocks, file);
    const body = spanOf(file, content, start);
    return { id, again: false, heading: '', start, end, body, appended: id === null };
  }
  const words = textOf(first);
  const headingEnd = first.position?.end.offset ?? start;
  const lineEnd = /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(file.slice(headingEnd))?.[0] ?? '';
  const body = spanOf(file, withoutSeparator(rest, file), headingEnd + lineEnd.length);
  const heading = parseLine(spanOf(file, first.children, 0).text);
  const id = outline.sectionOf(words);
  return { id, again: false, heading, start, end, body, appended: isAppended(words) };
}

/** The title's words, or the place for them behind its marks. */
function titleSpan(file: string, title: Heading): Span {
  const start = title.position?.start.offset ?? 0;
  const marks = /^#*[ \t]?/.exec(file.slice(start))?.[0] ?? '';
  return spanOf(file, title.children, start + marks.length);
}

/** The lines of some nodes in a row; an empty span at `otherwise` when there are none. */
function spanOf(file: string, nodes: readonly RootContent[], otherwise: number): Span {
  const start = nodes[0]?.position?.start;
  const to = nodes.at(-1)?.position?.end.offset;
  if (start?.offset === undefined || to === undefined) return { from: otherwise, to: otherwise, text: '' };
  let from = start.offset;
  while (nodes[0]?.type !== 'text' && /[ \t]/.test(file.charAt(from - 1))) from -= 1;
  return { from, to, text: file.slice(from, to).replace(/\r\n?/g, '\n') };
}

function isTitle(block: RootContent): boolean {
  return block.type === 'heading' && block.depth === 1;
}

function startsSection<Id extends string>(
  block: RootContent,
  before: RootContent | undefined,
  file: string,
  outline: Outline<Id>,
): boolean {
  const start = block.position?.start;
  if (start?.offset === undefined || start.column !== 1) return false;
  if (block.type === 'html') return /^<!--\s*buildlog:/.test(block.value);
  if (block.type === 'paragraph')
    return isSeparator(before, file) && outline.unheaded(spanOf(file, [block], 0).text) !== null;
  if (block.type !== 'heading' || file.charAt(start.offset) !== '#') return false;
  if (block.depth <= 2) return true;
  return block.depth === 3 && outline.opensImprovements(spanOf(file, [block], 0).text);
}

/** A `---` that someone put between two sections belongs to neither. */
function withoutSeparator(blocks: readonly RootContent[], file: string): readonly RootContent[] {
  return isSeparator(blocks.at(-1), file) ? blocks.slice(0, -1) : blocks;
}

function isSeparator(block: RootContent | undefined, file: string): boolean {
  return block?.type === 'thematicBreak' && /^-{3,}$/.test(spanOf(file, [block], 0).text.trim());
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
