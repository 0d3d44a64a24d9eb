/**
 * The start of a line that opens quotes and lists in one another without end. Reading one takes time with the square of
 * its markers (60,000 of them 15 seconds); 100 is far beyond what anybody nests and still read at once.
 */
const deepStart = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100,}/m;

/** The first line that is nested too deeply to be read, counted from 1; null when there is none. */
export function findDeepLine(text: string): number | null {
  const found = deepStart.exec(text);
  return found === null ? null : text.slice(0, found.index).split(/\r\n|\r|\n/).length;
}

/** The same text with letters where such lines have their markers, so that every offset in it stays true. */
export function coverDeepLines(text: string): string {
  return text.replace(new RegExp(deepStart, 'gm'), (markers) => 'x'.repeat(markers.length));
}
