import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../../../fixtures');

/** A text with the lessons that the existing tool finds in it, recorded from the tool itself. */
export type Vector = {
  readonly name: string;
  readonly input: string;
  readonly context: string;
  readonly expect: Readonly<Record<string, readonly string[]>>;
};

export const vectors: readonly Vector[] = JSON.parse(readFileSync(join(fixtures, 'distill.json'), 'utf8'));

export const exampleJournal = readFileSync(join(fixtures, '2026-01-01-user-auth-api.md'), 'utf8');
