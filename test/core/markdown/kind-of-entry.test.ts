import { expect, test } from 'vitest';
import { kindOfEntry } from '../../../src/core/markdown/kind-of-entry.ts';
import { handWrittenJournal } from './support/hand-written-journal.ts';
import { exampleJournal, journalTemplate } from './support/journal-seeds.ts';
import { seed } from './support/seed.ts';

test.each([
  ['the example journal', exampleJournal],
  ['the template', journalTemplate],
  ['a journal with another title', handWrittenJournal],
])('%s is a build journal', (_, text) => {
  expect(kindOfEntry(text)).toBe('build-journal');
});

test.each([
  ['the seed daily log', seed],
  ['an empty file', ''],
])('%s is a daily log', (_, text) => {
  expect(kindOfEntry(text)).toBe('daily-log');
});
