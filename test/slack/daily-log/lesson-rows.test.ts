import { describe, expect, it } from 'vitest';
import { lessonRows } from '../../../src/slack/daily-log/lesson-rows.ts';

describe('the rows of lessons in the form', () => {
  it('is one empty row for somebody who has none yet', () => {
    expect(lessonRows([], '')).toEqual([{ category: null, text: '' }]);
  });

  it('is a row for each category in use, in the order of the file, a lesson a line', () => {
    const lessons = [
      { category: 'workflow', text: 'one' },
      { category: 'architectural', text: 'two' },
      { category: 'workflow', text: 'three' },
    ] as const;
    expect(lessonRows(lessons, 'not filed yet')).toEqual([
      { category: 'architectural', text: 'two' },
      { category: 'workflow', text: 'one\nthree' },
      { category: null, text: 'not filed yet' },
    ]);
  });

  it('goes on in the next row where an input would be too long', () => {
    const long = 'x'.repeat(2_000);
    const rows = lessonRows(
      [1, 2, 3].map(() => ({ category: 'tool_usage', text: long })),
      '',
    );
    expect(rows.map(({ category, text }) => [category, text.length])).toEqual([
      ['tool_usage', 2_000],
      ['tool_usage', 2_000],
      ['tool_usage', 2_000],
    ]);
  });

  it('never has more rows than the form, and loses none of the text', () => {
    const lessons = Array.from({ length: 30 }, (_, index) => ({
      category: 'domain_knowledge' as const,
      text: `${index} ${'y'.repeat(1_900)}`,
    }));
    const rows = lessonRows(lessons, '');
    expect(rows.length).toBeLessThanOrEqual(10);
    expect(rows.flatMap(({ text }) => text.split('\n'))).toEqual(lessons.map(({ text }) => text));
  });
});
