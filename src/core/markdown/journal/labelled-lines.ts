import type { Paragraph, PhrasingContent } from 'mdast';
import { printMarkdown } from '../print-markdown.ts';
import { relaxEscapes } from '../relax-escapes.ts';

/** A line such as `**Duration:** 4 hours`. */
export type LabelledLine = { readonly label: string; readonly words: readonly PhrasingContent[] };

/** Labelled lines as one paragraph, escaped together, so that what one says cannot reach into the next. */
export function writeLabelledLines(lines: readonly LabelledLine[]): string {
  if (lines.length === 0) return '';
  const children = lines.flatMap(({ label, words }, at): PhrasingContent[] => [
    ...(at === 0 ? [] : [text('\n')]),
    { type: 'strong', children: [text(`${label}:`)] },
    text(' '),
    ...words,
  ]);
  const paragraph: Paragraph = { type: 'paragraph', children };
  return printMarkdown({ type: 'root', children: [paragraph] }, relaxEscapes([paragraph]));
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
