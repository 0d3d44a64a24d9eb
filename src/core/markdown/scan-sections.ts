import type { RootContent } from 'mdast';
import type { DailyLogSectionId } from '../entry/daily-log-questions.ts';
import { courseLabels } from './course-labels.ts';
import { coverDeepLines } from './deep-lines.ts';
import { findLabelled } from './find-labelled.ts';
import { parseField } from './parse-field.ts';
import { parseLine } from './parse-line.ts';
import { isAppended, sectionOf } from './section-key.ts';
import { textOf } from './text-of.ts';

/** A stretch of the file under one heading. Offsets count from the start of the file. */
export type Section = {
  /** Null for one we do not know: it stays as it is. */
  readonly id: DailyLogSectionId | null;
  /** Its words; empty for a block that another tool appended without one. */
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

export type ScannedFile = {
  readonly file: string;
  /** The blocks of the whole file in its order. */
  readonly blocks: readonly RootContent[];
  /** The source of the title's words; null when the file has none. */
  readonly title: string | null;
  /** What stands between the title and the first section. */
  readonly preamble: Span;
  readonly sections: readonly Section[];
};

/**
 * The sections of a file. Only one-line headings at the very start of a line count: a lost blank line before `---`
 * turns the paragraph above into a heading too, and counting it would invent a section.
 */
export function scanSections(file: string): ScannedFile {
  const blocks = blocksOf(file);
  const first = blocks.findIndex((block) => startsSection(block, file));
  const titleAt = blocks.findIndex((block, at) => isTitle(block) && (first < 0 || at <= first));
  const starts = blocks.flatMap((block, at) => (at > titleAt && startsSection(block, file) ? [at] : []));
  const sections = starts.map((at, index) => {
    const next = starts[index + 1] ?? blocks.length;
    return sectionFrom(file, blocks.slice(at, next), blocks[next]?.position?.start.offset ?? file.length);
  });
  const title = blocks[titleAt];
  return {
    file,
    blocks,
    title: title?.type === 'heading' ? spanOf(file, title.children, 0).text : null,
    preamble: spanOf(file, blocks.slice(titleAt + 1, starts[0] ?? blocks.length), 0),
    sections: namedOnce(withCourse(sections)),
  };
}

/** The top-level blocks of a file, front matter and byte order mark left out in a way that keeps offsets true. */
function blocksOf(file: string): readonly RootContent[] {
  const readable = file
    .replace(/^\ufeff/, '\n')
    .replace(/^\n?---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?=\r?\n)/, (matter) =>
      matter.replace(/[^\r\n]/g, '\n'),
    );
  return parseField(coverDeepLines(readable)).children;
}

function sectionFrom(file: string, blocks: readonly RootContent[], end: number): Section {
  const [first, ...rest] = blocks;
  const start = first?.position?.start.offset ?? 0;
  if (first?.type !== 'heading') {
    return { id: null, heading: '', start, end, body: spanOf(file, blocks, start), appended: true };
  }
  const words = textOf(first);
  const headingEnd = first.position?.end.offset ?? start;
  const lineEnd = /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(file.slice(headingEnd))?.[0] ?? '';
  const content = isSeparator(rest.at(-1), file) ? rest.slice(0, -1) : rest;
  const body = spanOf(file, content, headingEnd + lineEnd.length);
  const heading = parseLine(spanOf(file, first.children, 0).text);
  return { id: sectionOf(words), heading, start, end, body, appended: isAppended(words) };
}

/** The lines of some nodes in a row; an empty span at `otherwise` when there are none. */
function spanOf(file: string, nodes: readonly RootContent[], otherwise: number): Span {
  const start = nodes[0]?.position?.start;
  const to = nodes.at(-1)?.position?.end.offset;
  if (start?.offset === undefined || to === undefined) return { from: otherwise, to: otherwise, text: '' };
  const indent = /[ \t]*$/.exec(file.slice(0, start.offset))?.[0] ?? '';
  const from = nodes[0]?.type === 'text' ? start.offset : start.offset - indent.length;
  return { from, to, text: file.slice(from, to).replace(/\r\n?/g, '\n') };
}

function isTitle(block: RootContent): boolean {
  return block.type === 'heading' && block.depth === 1;
}

/** Upstream reads `### Improvements` as well, so a file may have it. */
function startsSection(block: RootContent, file: string): boolean {
  const start = block.position?.start;
  if (start?.offset === undefined || start.column !== 1) return false;
  if (block.type === 'html') return /^<!--\s*buildlog:/.test(block.value);
  if (block.type !== 'heading' || file.charAt(start.offset) !== '#') return false;
  return block.depth <= 2 || (block.depth === 3 && sectionOf(textOf(block)) === 'improvements');
}

/** A `---` that someone put between two sections belongs to neither. */
function isSeparator(block: RootContent | undefined, file: string): boolean {
  return block?.type === 'thematicBreak' && /^-{3,}$/.test(spanOf(file, [block], 0).text.trim());
}

/** The course section's heading is the team's own, so it is known by the lines in it. */
function withCourse(sections: readonly Section[]): readonly Section[] {
  if (sections.some(({ id }) => id === 'course')) return sections;
  const course = sections.find(
    ({ id, body, appended }) =>
      id === null && !appended && courseLabels.some((label) => findLabelled(body.text, label) !== null),
  );
  return sections.map((section) => (section === course ? { ...section, id: 'course' } : section));
}

/** Of two sections with one name the first is the one we read; the other stays as it is. */
function namedOnce(sections: readonly Section[]): readonly Section[] {
  return sections.map((section, at) =>
    sections.slice(0, at).some(({ id }) => id !== null && id === section.id)
      ? { ...section, id: null }
      : section,
  );
}
