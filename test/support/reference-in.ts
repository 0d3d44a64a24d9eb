/** The reference a person was given, as they would quote it. */
export function referenceIn(words: string): string {
  const found = /(?:\(|Reference )([A-HJ-NP-Z2-9]{6})\b/.exec(words)?.[1];
  if (found === undefined) throw new Error(`No reference in: ${words}`);
  return found;
}
