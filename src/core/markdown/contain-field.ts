import type { FieldShape } from '../entry/daily-log-questions.ts';
import type { Markdown } from '../entry/markdown.ts';
import { cleanText } from './clean-text.ts';
import { fieldFromMarkdown } from './field-from-markdown.ts';
import { isContained } from './is-contained.ts';
import { limitDepth } from './limit-depth.ts';
import { parseField } from './parse-field.ts';
import { printMarkdown } from './print-markdown.ts';
import { tidyField } from './tidy-field.ts';

/**
 * A field that may go into a file. One that we wrote, and that differs from our hand in escapes at most, is kept as it
 * is; a part of a file that someone wrote by hand is written anew.
 */
export function containField(field: Markdown, shape: FieldShape): Markdown {
  if (limitDepth(cleanText(field)) !== field) return fieldFromMarkdown(field, shape);
  const tree = parseField(field);
  const ours = printMarkdown({ type: 'root', children: [...tidyField(tree, shape)] }, new Map());
  const kept = isContained(tree) && withoutEscapes(ours) === withoutEscapes(field);
  return kept ? field : fieldFromMarkdown(field, shape);
}

function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
