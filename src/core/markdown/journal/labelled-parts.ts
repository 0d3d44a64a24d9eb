import { parseBlocks } from '../parse-blocks.ts';
import { keyOf } from '../section-key.ts';

/** A part's label as we write it, and other words that people use. */
export type PartLabel<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly others: readonly string[];
};

/** Some of a text, without blank lines around it. */
export type Stretch = { readonly from: number; readonly to: number; readonly text: string };

/** What stands below a line such as `**The fix:**`, or behind it, up to the next such line. */
type LabelledPart<Id extends string> = {
  /** Null for a label that stands there a second time. */
  readonly id: Id | null;
  /** The label's line, and where the label itself ends. */
  readonly start: number;
  readonly labelEnd: number;
  readonly value: Stretch;
};

/** What stands before the first label, and the parts. */
export type SplitText<Id extends string> = {
  readonly intro: Stretch;
  readonly parts: readonly LabelledPart<Id>[];
};

/** A text with labels in bold at the start of some lines. */
export function splitLabelled<Id extends string>(
  body: string,
  labels: readonly PartLabel<Id>[],
): SplitText<Id> {
  const found = findLabels(body, labels);
  const parts = found.map(({ id, start, labelEnd }, at) => ({
    id: found.slice(0, at).some((other) => other.id === id) ? null : id,
    start,
    labelEnd,
    value: stretch(body, labelEnd, found[at + 1]?.start ?? body.length),
  }));
  return { intro: stretch(body, 0, parts[0]?.start ?? body.length), parts };
}

/** The text with its own labels no longer bold, so that no reader takes a word of it for the file's. */
export function withoutLabels<Id extends string>(text: string, labels: readonly PartLabel<Id>[]): string {
  return findLabels(text, labels).reduceRight((now, { start, labelEnd }) => {
    const plain = now.slice(start, labelEnd).replace(/\*\*|__/g, '');
    return `${now.slice(0, start)}${plain}${now.slice(labelEnd)}`;
  }, text);
}

type FoundLabel<Id> = { readonly id: Id; readonly start: number; readonly labelEnd: number };

/** People leave out the blank line before a label, so the lines count and not the paragraphs. */
function findLabels<Id extends string>(
  body: string,
  labels: readonly PartLabel<Id>[],
): readonly FoundLabel<Id>[] {
  const candidates = [...body.matchAll(boldLabel)].flatMap((match) => {
    const key = keyOf(match[1] ?? '');
    const known = labels.find(({ label, others }) =>
      [label, ...others].some((words) => keyOf(words) === key),
    );
    return known === undefined
      ? []
      : [{ id: known.id, start: match.index, labelEnd: match.index + match[0].length }];
  });
  if (candidates.length === 0) return [];
  const verbatim = parseBlocks(body).filter(({ node }) => node.type === 'code' || node.type === 'html');
  return candidates.filter(({ start }) => !verbatim.some(({ from, to }) => start >= from && start < to));
}

/** Bold words at the start of a line with a colon in or behind the marks, and nothing glued to them. */
const boldLabel =
  /^ {0,3}(?:\*\*|__)([A-Za-z][A-Za-z ]{0,40})(?::(?:\*\*|__)|(?:\*\*|__):)(?=[ \t]|$)[ \t]*/gm;

/** Whole blank lines go from the start, not the indentation of the first line that says something. */
function stretch(body: string, start: number, end: number): Stretch {
  const blank = /^(?:[ \t]*\n)*/.exec(body.slice(start, end))?.[0].length ?? 0;
  const text = body.slice(start + blank, end).trimEnd();
  const from = text === '' ? start : start + blank;
  return { from, to: from + text.length, text };
}
