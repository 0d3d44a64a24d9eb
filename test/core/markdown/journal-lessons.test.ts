import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLine } from '../../../src/core/markdown/parse-line.ts';
import { writeBuildJournal } from '../../../src/core/markdown/write-build-journal.ts';
import { lessonsByRegex } from '../../support/lessons-by-regex.ts';
import { hostileJournal } from './support/hostile-journal.ts';

test('the command line tool finds exactly the lessons of a journal and its title, whatever a person types', {
  timeout: 400_000,
}, () => {
  fc.assert(
    fc.property(hostileJournal(12), (journal) => {
      const { context, lessons } = lessonsByRegex(writeBuildJournal(journal));
      const read = Object.entries(lessons).flatMap(([category, own]) =>
        own.map((text) => ({ category, text: parseLine(text) })),
      );
      expect(read).toEqual(journal.answers.lessons);
      expect(parseLine(context)).toBe(journal.answers.title);
    }),
    { numRuns: 20_000, seed: 20 },
  );
});
