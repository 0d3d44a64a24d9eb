import { cleanText } from './clean-text.ts';

/** The words on one line: cleaned, with each run of white space as one space, and none at the ends. Idempotent. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, ' ').trim();
}
