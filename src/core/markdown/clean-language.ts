import { cleanLine } from './clean-line.ts';

/** The name of a programming language as it may stand after a fence: one word, such as `python` or `c++`. */
export function cleanLanguage(raw: string): string {
  return cleanLine(raw)
    .replace(/ /g, '-')
    .replace(/[^\p{L}\p{N}+#._/-]/gu, '');
}
