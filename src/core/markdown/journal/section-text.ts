import { writeLine } from '../write-line.ts';

/** A section of a journal with its heading, where it has one; empty when its body is. */
export function journalSectionText(heading: string, body: string): string {
  return heading === '' || body === '' ? body : `## ${writeLine(heading)}\n\n${body}`;
}
