import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dailyLogSections } from '../../../src/core/entry/daily-log-questions.ts';
import { composeDailyLog } from '../../../src/core/markdown/compose-daily-log.ts';
import { editDailyLog } from '../../../src/core/markdown/edit-daily-log.ts';
import { parseDailyLog } from '../../../src/core/markdown/parse-daily-log.ts';
import { parseLine } from '../../../src/core/markdown/parse-line.ts';
import { writeDailyLog } from '../../../src/core/markdown/write-daily-log.ts';
import { lessonsByRegex } from '../../support/lessons-by-regex.ts';
import { hostileAnswers } from './support/hostile-answers.ts';
import { hostileText } from './support/hostile-text.ts';

const hostileLog = fc
  .record({
    title: hostileText(5),
    author: fc.option(
      fc.record({ name: hostileText(4), url: fc.option(fc.webUrl({ withQueryParameters: true })) }),
    ),
    courseHeading: fc.oneof(fc.constant('Launch School Connection'), hostileText(4)),
    answers: hostileAnswers,
  })
  .map(composeDailyLog);

/** Room for a slow machine: the runs are many, each is quick. */
const timeout = 120_000;

describe('whatever a person types', { timeout }, () => {
  test('a composed daily log comes back from its file as it was', () => {
    fc.assert(
      fc.property(hostileLog, (log) => {
        expect(parseDailyLog(writeDailyLog(log))).toEqual(log);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('composing a daily log again changes nothing', () => {
    fc.assert(
      fc.property(hostileLog, (log) => {
        expect(composeDailyLog(log)).toEqual(log);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('the file has one title, our sections in their order, and our categories, and no other heading above level four', () => {
    fc.assert(
      fc.property(hostileLog, (log) => {
        const file = writeDailyLog(log);
        const outsideFences = withoutFences(file);
        const headings = outsideFences.match(/^#{1,3}(?:[ \t].*)?$/gm) ?? [];
        const [title, ...others] = headings;
        expect(title).toMatch(/^# \S/);
        const known: string[] = dailyLogSections.map(({ heading }) => heading);
        const sections = others
          .filter((heading) => heading.startsWith('## '))
          .map((heading) => heading.slice(3));
        const order = sections.map((heading) => (known.includes(heading) ? known.indexOf(heading) : 1));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        const categories = new Set(log.answers.lessons.map(({ category }) => category));
        expect(others.length - sections.length).toBe(categories.size);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test('the command line tool finds exactly the lessons, in their categories', () => {
    fc.assert(
      fc.property(hostileLog, (log) => {
        const read = Object.entries(lessonsByRegex(writeDailyLog(log)).lessons).flatMap(
          ([category, lessons]) => lessons.map((text) => ({ category, text: parseLine(text) })),
        );
        expect(read).toEqual(log.answers.lessons);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test('an edit from one set of answers to another gives a file that says the other', () => {
    fc.assert(
      fc.property(hostileLog, hostileLog, (one, other) => {
        const file = writeDailyLog(one);
        const edit = editDailyLog(file, one.answers, other.answers, other.courseHeading);
        expect(edit.type === 'edited' || edit.type === 'unchanged').toBe(true);
        const text = edit.type === 'edited' ? edit.text : file;
        expect(parseDailyLog(text).answers).toEqual(other.answers);
        expect(editDailyLog(text, one.answers, other.answers)).toEqual({ type: 'unchanged' });
      }),
      { numRuns: 250, seed: 5 },
    );
  });

  test('an edit leaves what others added to the file alone, whatever its line ends', () => {
    fc.assert(
      fc.property(hostileLog, hostileAnswers, fc.constantFrom('\n', '\r\n'), (log, answers, eol) => {
        const added = ['', '## Team notes', 'by *hand*', '', '## Commits', '', '### `abc` — x', ''].join(eol);
        const file = writeDailyLog(log).replaceAll('\n', eol) + added;
        const edit = editDailyLog(file, parseDailyLog(file).answers, answers);
        const text = edit.type === 'edited' ? edit.text : file;
        expect(edit.type === 'edited' || edit.type === 'unchanged').toBe(true);
        expect(text.endsWith(added)).toBe(true);
        if (eol === '\r\n') expect(text).not.toMatch(/[^\r]\n/);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  test('any text at all parses without an error', () => {
    fc.assert(
      fc.property(hostileText(30), (file) => {
        expect(parseDailyLog(file).kind).toBe('daily-log');
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test('an edit of any text at all is refused, or says what was asked', () => {
    fc.assert(
      fc.property(hostileText(25), hostileText(4), (body, goal) => {
        const file = `# Day\n\n## Today's Focus\n${body}`;
        const before = parseDailyLog(file).answers;
        const edit = editDailyLog(file, before, { ...before, secondaryGoal: goal });
        if (edit.type !== 'edited') return;
        const after = parseDailyLog(edit.text).answers;
        expect({ ...after, secondaryGoal: '', goalsDone: [] }).toEqual({
          ...before,
          secondaryGoal: '',
          goalsDone: [],
        });
      }),
      { numRuns: 500, seed: 8 },
    );
  });
});

/** Our own fences start and end at the start of a line, the closing one being the only line of its kind. */
function withoutFences(file: string): string {
  return file.replace(/^(`{3,})[^`\n]*\n[\s\S]*?\n\1$/gm, '');
}
