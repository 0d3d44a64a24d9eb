/** Markdown without lines that open quote in list in quote without end, which would exhaust the stack: the 21st is text. */
export function limitDepth(text: string): string {
  return text.replace(
    /^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}[ \t]*)(\d{0,9})(?=[>*+.)-])/gm,
    '$1$2\\',
  );
}
