import type { RowId } from '../../entry/row-id.ts';

/** A row under a heading of level three: a phase, a test, a sample. `at` counts the rows of the section from 0. */
export type HeadedRow<Row extends { readonly id: RowId }> = {
  /** What we write between two rows. */
  readonly gap: string;
  /** The row that a heading's words (empty where there is none) and the text under it say; null for an empty one. */
  read(words: string, body: string, at: number): Row | null;
  /** The words of its heading; `old` are those that stand there now, at place `was`, and null for a new row. */
  headingOf(row: Row, at: number, old: { readonly words: string; readonly was: number } | null): string;
  /** Whether it may do without a heading while it is the only row. */
  isNameless(row: Row): boolean;
  write(row: Row): string;
  /** The text under the heading with the row's answers; what they do not speak of stays. */
  edit(body: string, now: Row, row: Row): string;
};

/** The id that reading gives the row at this place, counted from 0. */
export function rowIdAt(at: number): RowId {
  return String(at + 1) as RowId;
}
