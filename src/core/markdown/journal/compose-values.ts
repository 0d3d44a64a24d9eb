import type { Markdown } from '../../entry/markdown.ts';
import { noMarkdown } from '../../entry/markdown.ts';
import { cleanLine } from '../clean-line.ts';
import { containField } from '../contain-field.ts';
import { disarmCode } from '../disarm-code.ts';
import { isPlaceholder } from './template-placeholders.ts';
import type { TextsAsIs } from './texts-as-is.ts';

/** Makes what somebody typed such as may stand in a file. What the template says in its place is nothing. */
export type Composer = {
  /** One line of plain text; `shorten` takes away what the file puts before it. */
  line(raw: string, shorten?: (line: string) => string): string;
  code(raw: string): string;
  rich(field: Markdown): Markdown;
};

/** A composer for an edit: texts in `asIs` stand in the file already and stay as somebody wrote them there. */
export function composerOver(asIs: TextsAsIs): Composer {
  return {
    line(raw, shorten = (line) => line) {
      return asIs.line.has(raw) ? raw : filled(cleanLine(shorten(cleanLine(raw))));
    },
    code: (raw) => (asIs.code.has(raw) ? raw : filled(disarmCode(raw))),
    rich(field) {
      const contained = asIs.rich.has(field) ? field : containField(field, 'prose');
      return isPlaceholder(contained) ? noMarkdown : contained;
    },
  };
}

function filled(text: string): string {
  return isPlaceholder(text) ? '' : text;
}
