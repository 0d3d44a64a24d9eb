import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distillEntry } from '../../../src/core/lessons/distill/distill-entry.ts';
import { lintEntry } from '../../../src/core/lessons/lint/lint-entry.ts';
import { composeDailyLog } from '../../../src/core/markdown/compose-daily-log.ts';
import { parseLine } from '../../../src/core/markdown/parse-line.ts';
import { writeDailyLog } from '../../../src/core/markdown/write-daily-log.ts';
import { hostileAnswers } from '../markdown/support/hostile-answers.ts';

const hostileLog = hostileAnswers.map((answers) =>
  composeDailyLog({ title: 'Daily Log', author: null, courseHeading: 'Course Connection', answers }),
);
const path = 'buildlog/daily/2026/01/2026-01-02-ada.md';

/** What somebody may write and nobody can read differently: it is theirs to change. */
const wording = new Set(['vague-lesson', 'empty-lesson', 'placeholder']);

describe('a file that the bot writes', () => {
  it('yields exactly its lessons, and loses nothing, whatever was typed', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileLog, async (log) => {
        const text = writeDailyLog(log);
        const lessons = distillEntry(text).lessons.map(({ category, text }) => ({
          category,
          text: parseLine(text),
        }));
        expect(lessons).toEqual(log.answers.lessons);
        const findings = await lintEntry('daily-log', { path, text, brokenLine: null }, async () => []);
        expect(findings.filter(({ rule }) => !wording.has(rule))).toEqual([]);
      }),
      { seed: 20_260_103, numRuns: 400 },
    );
  });
});
