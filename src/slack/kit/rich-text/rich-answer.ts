import type { FieldShape } from '../../../core/entry/daily-log-questions.ts';
import type { Markdown } from '../../../core/entry/markdown.ts';
import { writeField } from '../../../core/markdown/write-field.ts';
import type { MentionNames } from './mention-names.ts';
import { noMentionNames } from './mention-names.ts';
import { prefillRichText } from './prefill-rich-text.ts';
import { richTextToMdast } from './rich-text-to-mdast.ts';

/**
 * The markdown a person answered with. Where they left the prefilled text alone it is `prefilled` to the byte, so
 * that opening and saving a form never rewrites what someone formatted by hand, and never drops what the form could
 * not show.
 */
export function richAnswer(
  value: unknown,
  prefilled: Markdown,
  shape: FieldShape,
  mentions: MentionNames,
): Markdown {
  const answer = writeField(richTextToMdast(value, mentions), shape);
  if (prefilled === '' || answer === prefilled) return answer;
  const untouched = richTextToMdast(prefillRichText(prefilled), noMentionNames);
  return writeField(untouched, shape) === answer ? prefilled : answer;
}
