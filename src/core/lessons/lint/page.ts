import type { FoundImprovements } from '../distill/find-improvements.ts';
import type { CategoryBlock } from '../distill/scan-categories.ts';

/** One line of a file, without its line end; `at` is its offset in the page's text, `number` counts from 1. */
export type Line = {
  readonly number: number;
  readonly at: number;
  readonly text: string;
  /** The code block that the line belongs to, its first and last line included. */
  readonly fence: Fence | null;
};

/** A code block between two fences. */
export type Fence = {
  /** Where it opens. */
  readonly line: number;
  /** The back-ticks or tildes that open it. */
  readonly mark: string;
  /** Where it closes; null when it runs to the end of the file. */
  readonly end: number | null;
};

/** Something that looks like a credential: what it looks like (`a GitHub token`), how sure that is, where it starts. */
export type SecretSeen = {
  readonly rule: string;
  readonly level: 'certain' | 'likely';
  readonly start: number;
};

/** A file as the rules look at it. Offsets count in `text`, which has `\n` line ends and no byte order mark. */
export type Page = {
  /** The path as it was given, `/` separated. */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly hasByteOrderMark: boolean;
  /** The first line that is not UTF-8. */
  readonly brokenLine: number | null;
  /** What the existing tool takes for the Improvements section, and for the categories in it. */
  readonly improvements: FoundImprovements | null;
  readonly categories: readonly CategoryBlock[];
  readonly secrets: readonly SecretSeen[];
  /** The line that an offset lies on. */
  lineAt(offset: number): Line;
};
