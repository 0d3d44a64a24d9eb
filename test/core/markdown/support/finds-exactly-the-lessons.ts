import fc from 'fast-check';
import { expect } from 'vitest';
import { parseLine } from '../../../../src/core/markdown/parse-line.ts';
import { writeBuildJournal } from '../../../../src/core/markdown/write-build-journal.ts';
import { lessonsByRegex } from '../../../support/lessons-by-regex.ts';
import { hostileJournal } from './hostile-journal.ts';

/** The runs of both files together: each has half, because a worker takes a whole file. */
const RUNS = 20_000;

/** Fails unless the command line tool finds the lessons of a journal and its title, and no others, in half of all runs. */
export function findsExactlyTheLessons(seed: number): void {
  fc.assert(
    fc.property(hostileJournal(8), (journal) => {
      const { context, lessons } = lessonsByRegex(writeBuildJournal(journal));
      const read = Object.entries(lessons).flatMap(([category, own]) =>
        own.map((text) => ({ category, text: parseLine(text) })),
      );
      expect(read).toEqual(journal.answers.lessons);
      expect(parseLine(context)).toBe(journal.answers.title);
    }),
    { numRuns: RUNS / 2, seed },
  );
}
