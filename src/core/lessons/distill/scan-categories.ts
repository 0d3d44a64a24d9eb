import { lineAfterSpace, type Stretch } from './find-improvements.ts';
import { skipSpace, trimmedSlice } from './white-space.ts';

/** A heading of level three in the Improvements section, whatever it says, and the lines under it. */
export type CategoryBlock = Stretch & { readonly name: string; readonly heading: number };

/**
 * The category headings of an Improvements section as the existing tool sees them: `###` and white space, then a name.
 * A `###` without white space after it names nothing and still ends the category before.
 */
export function* scanCategories(text: string, { from, to }: Stretch): Generator<CategoryBlock> {
  let heading = nextMark(text, from, to);
  while (heading < to) {
    const name = skipSpace(text, heading + 3, to);
    const nameEnd = text.indexOf('\n', name);
    if (name === heading + 3) {
      heading = nextMark(text, lineAfter(text, heading, to), to);
      continue;
    }
    // Marks without a name, and a heading that no line end follows, are none to the tool.
    if (name >= to || nameEnd < 0) return;
    const content = lineAfterSpace(text, nameEnd, to) ?? to;
    const next = nextMark(text, content, to);
    yield { name: trimmedSlice(text, name, nameEnd), heading, from: content, to: next };
    heading = next;
  }
}

/** The next line, from the line at `from` on, that opens with exactly three `#`; `to` where there is none. */
function nextMark(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    if (text.startsWith('###', at) && text[at + 3] !== '#') return at;
    at = text.indexOf('\n###', at) + 1;
    if (at === 0) return to;
  }
  return to;
}

function lineAfter(text: string, at: number, to: number): number {
  const lineEnd = text.indexOf('\n', at);
  return lineEnd < 0 ? to : lineEnd + 1;
}
