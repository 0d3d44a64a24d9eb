import { cleanText } from './clean-text.ts';

/**
 * Code as it may stand in a fence: cleaned, without blank lines around it. The `buildlog` command line tool does not
 * see fences: a line of code that looks like the heading of the Improvements would hide the real one from it, so such
 * a line moves right by one space. Applied again, it changes nothing.
 */
export function disarmCode(raw: string): string {
  return cleanText(raw)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .replace(/^#{2,3}(?=\s+Improvements\s*$)/gm, ' $&');
}
