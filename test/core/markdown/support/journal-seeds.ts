import { readFileSync } from 'node:fs';

/** The document that the format of build journals is shown by. */
export const exampleJournal = fixture('2026-01-01-user-auth-api.md');

/** The same with nothing filled in, as the `buildlog` command line tool hands it out. */
export const journalTemplate = fixture('_TEMPLATE.md');

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');
}
