import type { PhrasingContent } from 'mdast';
import { type Markdown, noMarkdown } from '../entry/markdown.ts';
import { cleanLine } from './clean-line.ts';
import { writeField } from './write-field.ts';
import { spansOf } from './write-line.ts';

export type LineToCapture = {
  /** When it was captured, by its author's clock. */
  readonly time: string;
  readonly text: string;
  /** The message it was taken from. */
  readonly url: string | null;
};

/**
 * A bullet for the Progress Log: `- 14:05 the text ([message](url))`. Several lines become one, and back-ticked spans
 * are code; all else reads as it was typed. Empty when nothing was.
 */
export function writeCapturedLine({ time, text, url }: LineToCapture): Markdown {
  const line = cleanLine(text);
  if (line === '') return noMarkdown;
  const children: PhrasingContent[] = [...spansOf(`${time} ${line}`), ...linkTo(url)];
  return writeField({ type: 'root', children: [{ type: 'paragraph', children }] }, 'list');
}

function linkTo(url: string | null): readonly PhrasingContent[] {
  if (url === null) return [];
  const label: PhrasingContent = { type: 'text', value: 'message' };
  return [
    { type: 'text', value: ' (' },
    { type: 'link', url, title: null, children: [label] },
    { type: 'text', value: ')' },
  ];
}
