import { headingBefore } from './heading-before.ts';
import { isSpace, skipSpace } from './white-space.ts';

/** A stretch of a text, as offsets. */
export type Stretch = { readonly from: number; readonly to: number };

/** Where the section's heading stands, and its content: whole lines, the first of them not blank. */
export type FoundImprovements = Stretch & { readonly heading: number };

const word = 'Improvements';

/**
 * The section that the existing `buildlog` tool takes its lessons from, in a text with `\n` line ends: the first
 * heading of level two or three that says exactly `Improvements`, up to the next line that opens with `# ` or `## `.
 * It knows nothing of code fences, comments or quotes. Null where it finds none.
 */
export function findImprovements(text: string): FoundImprovements | null {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const marks = headingBefore(text, at);
    if (marks === null || marks.count < 2 || marks.count > 3) continue;
    const from = lineAfterSpace(text, at + word.length, text.length);
    if (from !== null) return { heading: marks.at, from, to: nextSection(text, from) };
  }
  return null;
}

/** Where the first line starts that is not blank, when nothing but white space stands from `at` up to it. */
export function lineAfterSpace(text: string, at: number, to: number): number | null {
  const lineEnd = text.slice(at, skipSpace(text, at, to)).lastIndexOf('\n');
  return lineEnd < 0 ? null : at + lineEnd + 1;
}

function nextSection(text: string, from: number): number {
  for (let at = from; at >= 0; at = text.indexOf('\n#', at)) {
    if (at !== from) at += 1;
    if (opensSection(text, at)) return at;
  }
  return text.length;
}

function opensSection(text: string, at: number): boolean {
  if (text[at] !== '#') return false;
  return isSpace(text.charCodeAt(text[at + 1] === '#' ? at + 2 : at + 1));
}
