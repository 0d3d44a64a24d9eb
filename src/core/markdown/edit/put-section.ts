import type { Outline } from '../outline.ts';
import type { ScannedFile, Section } from '../scan-sections.ts';
import { lineEndOf, spliceLines } from './splice-lines.ts';

/** How the sections of a kind of entry stand in its file. */
export type Layout<Id extends string> = {
  readonly outline: Outline<Id>;
  /** A section with its heading. */
  readonly sectionText: (heading: string, body: string) => string;
  /** Whether a `---` of its own line stands between two sections. */
  readonly ruled: boolean;
};

type NewSection<Id extends string> = { readonly id: Id; readonly heading: string; readonly body: string };

/**
 * The file with this body in this section. One that is missing comes at its place in the order of the file, before
 * what other tools append; one whose body is empty goes with its heading. Every other byte stays.
 */
export function putSection<Id extends string>(
  scanned: ScannedFile<Id>,
  { id, heading, body }: NewSection<Id>,
  layout: Layout<Id>,
): string {
  const { file, sections } = scanned;
  const section = sections.find((known) => known.id === id);
  if (section === undefined)
    return body === '' ? file : insertSection(scanned, { id, heading, body }, layout);
  if (body === '') return removeSection(file, section);
  if (section.body.text === '') {
    const gap = layout.sectionText('x', body).split('\n', 2)[1] === '' ? lineEndOf(file) : '';
    return fillSection(file, section, body, gap);
  }
  return spliceLines(file, section.body.from, section.body.to, body);
}

function insertSection<Id extends string>(
  { file, blocks, sections }: ScannedFile<Id>,
  { id, heading, body }: NewSection<Id>,
  { outline, ruled, sectionText }: Layout<Id>,
): string {
  const eol = lineEndOf(file);
  const follower = placeFor(sections, outline.order, id);
  const at = follower?.start ?? file.length;
  const head = file.slice(0, at);
  const gap = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(head.slice(-200))
    ? ''
    : /[\r\n]$/.test(head)
      ? eol
      : `${eol}${eol}`;
  const hasRules = sections.length === 0 || blocks.some(({ node }) => node.type === 'thematicBreak');
  // A section without a heading is known by the rule before it.
  const rules = ruled && (hasRules || heading === '');
  const rule = `---${eol}${eol}`;
  const before = rules && !endsWithRule(head) ? rule : '';
  const after = rules && follower !== undefined && follower.id !== null ? rule : '';
  const lines = sectionText(heading, body).replaceAll('\n', eol);
  return `${head}${gap}${before}${lines}${eol}${at < file.length ? eol : ''}${after}${file.slice(at)}`;
}

/** Before the next section we know; else after the last one we know, before what follows; undefined for the end. */
function placeFor<Id extends string>(
  sections: readonly Section<Id>[],
  order: readonly Id[],
  id: Id,
): Section<Id> | undefined {
  const next = sections.find(
    (section) => section.id !== null && order.indexOf(section.id) > order.indexOf(id),
  );
  if (next !== undefined) return next;
  const last = sections.findLastIndex((section) => section.id !== null);
  return last < 0 ? sections.find(({ appended }) => appended) : sections[last + 1];
}

/** A rule that stood between it and the section before goes too, unless there is another one after it. */
function removeSection<Id extends string>(file: string, { start, end, body }: Section<Id>): string {
  const head = file.slice(0, start);
  const ruledAfter = /^[ \t]*-{3,}[ \t]*$/m.test(file.slice(body.to, end));
  const kept = ruledAfter || !endsWithRule(head) ? head : head.trimEnd().replace(/-+$/, '');
  if (end < file.length) return kept + file.slice(end);
  const words = kept.trimEnd();
  return words + (/^(?:\r\n|\r|\n)/.exec(kept.slice(words.length))?.[0] ?? '');
}

function endsWithRule(head: string): boolean {
  return /(?:^|[\r\n])[ \t]*-{3,}$/.test(head.trimEnd().slice(-200));
}

function fillSection<Id extends string>(
  file: string,
  { body }: Section<Id>,
  text: string,
  gap: string,
): string {
  const eol = lineEndOf(file);
  const head = file.slice(0, body.from);
  const rest = file.slice(body.from);
  const before = /[\r\n]$/.test(head) ? gap : `${eol}${gap}`;
  const after = rest === '' || /^[\r\n]/.test(rest) ? eol : `${eol}${eol}`;
  return `${head}${before}${text.replaceAll('\n', eol)}${after}${rest}`;
}
