import type { FieldShape } from '../entry/daily-log-questions.ts';
import type { Markdown } from '../entry/markdown.ts';
import { cleanText } from './clean-text.ts';
import { limitDepth } from './limit-depth.ts';
import { parseField } from './parse-field.ts';
import { writeField } from './write-field.ts';

/** Markdown as a person typed it, as the content of a field. */
export function fieldFromMarkdown(text: string, shape: FieldShape): Markdown {
  return writeField(parseField(limitDepth(cleanText(text))), shape);
}
