import { readFileSync } from 'node:fs';

/** The document that the format of daily logs comes from. */
export const seed = readFileSync(new URL('../../../fixtures/daily-log.md', import.meta.url), 'utf8');
