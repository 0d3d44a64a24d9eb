/**
 * Names one row of a journal's form for as long as it is edited: rows before it may come, go and move. In a file rows
 * have no ids; reading one numbers them, `1`, `2` and so on, the same each time for the same text.
 */
export type RowId = string & { readonly __brand: 'RowId' };

/** Returns the id, or null when the text is none: 1 to 40 letters, digits and hyphens. */
export function parseRowId(text: string): RowId | null {
  return /^[A-Za-z0-9-]{1,40}$/.test(text) ? (text as RowId) : null;
}
