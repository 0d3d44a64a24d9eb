/**
 * More runs of emphasis marks than this in one paragraph are nobody's writing. Pairing them takes time with their
 * square: 30,000 take 15 seconds, and this many are still read at once.
 */
const MOST = 6_000;

/** Whether a paragraph of the text has more marks than can be paired. */
export function isCrowded(text: string): boolean {
  return hasManyMarks(text) && paragraphsOf(text).some(hasManyMarks);
}

/** The same text with letters where such paragraphs have their marks, so that every offset in it stays true. */
export function coverCrowdedText(text: string): string {
  if (!isCrowded(text)) return text;
  return paragraphsOf(text)
    .map((part) => (hasManyMarks(part) ? part.replace(/[*_~]/g, 'x') : part))
    .join('');
}

function hasManyMarks(text: string): boolean {
  return text.length > MOST && (text.match(/[*_~]+/g) ?? []).length > MOST;
}

/** The text cut where a paragraph ends at the latest: after a blank line, and before a bullet that says something. */
function paragraphsOf(text: string): readonly string[] {
  return text.split(/(?<=(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n))|(?<=[\r\n])(?= {0,3}[-*+][ \t]+\S)/);
}
