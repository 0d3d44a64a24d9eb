import type { RichTextBlock } from '@slack/types';
import type { Markdown } from '../../../core/entry/markdown.ts';
import { parseField } from '../../../core/markdown/parse-field.ts';
import { mdastToRichText } from './mdast-to-rich-text.ts';

/** The initial value of a rich text input for a text that is in the file: all its words, in what markup Slack has. */
export function prefillRichText(markdown: Markdown): RichTextBlock {
  return mdastToRichText(parseField(markdown));
}
