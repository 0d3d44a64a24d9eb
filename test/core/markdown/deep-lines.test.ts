import { describe, expect, it } from 'vitest';
import { editDailyLog } from '../../../src/core/markdown/edit-daily-log.ts';
import { parseDailyLog } from '../../../src/core/markdown/parse-daily-log.ts';
import { parseField } from '../../../src/core/markdown/parse-field.ts';
import { seed } from './support/seed.ts';

/** Read as markdown each of these takes seconds; a test that waits for one fails by its time. */
const deepLines: readonly (readonly [string, string])[] = [
  ['quotes', `${'>'.repeat(60_000)} x`],
  ['lists', `${'- '.repeat(5_000)}x`],
  ['numbered lists', `${'1. '.repeat(5_000)}x`],
  ['both, with spaces and tabs', `${' > *\t'.repeat(3_000)}x`],
];

describe('a file with a line nested without end', () => {
  it.each(deepLines)(
    'is read at once, and that line as text: %s',
    (_, line) => {
      const file = seed.replace('## Reflections\n', `## Reflections\n${line}\n\n`);
      const { reflections, ...others } = parseDailyLog(file).answers;
      const { reflections: before, ...asBefore } = parseDailyLog(seed).answers;
      expect(others).toEqual(asBefore);
      expect(reflections).toBe(`${line}\n\n${before}`);
    },
    1_000,
  );

  it.each(deepLines)(
    'is not edited, and the line is named: %s',
    (_, line) => {
      const { answers } = parseDailyLog(seed);
      const file = `# Daily Log\r\n\r\n${line}\r\n`;
      expect(editDailyLog(file, answers, { ...answers, primaryGoal: 'Another' })).toEqual({
        type: 'unsafe',
        line: 3,
        why: 'quotes or lists are nested too deeply to be read',
      });
    },
    1_000,
  );
});

describe('a field with such a line', () => {
  it('is one paragraph of plain text, with true positions', () => {
    const text = `- one\n${'>'.repeat(100)} x`;
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 2, column: 103, offset: 108 } };
    expect(parseField(text)).toEqual({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text, position }], position }],
      position,
    });
  });

  it('is read as markdown as long as it is not deeper than anybody nests', () => {
    expect(parseField(`${'>'.repeat(99)} x`).children[0]?.type).toBe('blockquote');
  });
});
