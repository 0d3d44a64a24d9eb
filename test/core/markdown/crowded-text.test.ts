import { describe, expect, it } from 'vitest';
import { editBuildJournal } from '../../../src/core/markdown/edit-build-journal.ts';
import { parseBuildJournal } from '../../../src/core/markdown/parse-build-journal.ts';
import { parseField } from '../../../src/core/markdown/parse-field.ts';
import { exampleJournal } from './support/journal-seeds.ts';

/** Read as markdown each of these takes many seconds; a test that waits for one fails by its time. */
const crowded: readonly (readonly [string, string])[] = [
  ['stars', '*a'.repeat(30_000)],
  ['pairs of stars', '*a*'.repeat(20_000)],
  ['on many lines', '_a\n'.repeat(20_000).trimEnd()],
];

describe('a journal with a paragraph of nothing but marks', () => {
  it.each(crowded)(
    'is read at once, and the rest of it as ever: %s',
    (_, text) => {
      const file = exampleJournal.replace('## The Goal\n', () => `## The Goal\n\n${text}\n`);
      const before = parseBuildJournal(exampleJournal).answers;
      const { goal, ...others } = parseBuildJournal(file).answers;
      expect({ ...others, goal: before.goal }).toEqual(before);
      expect(goal).toBe(`${text}\n\n${before.goal}`);
    },
    4_000,
  );

  it.each(crowded)(
    'can be edited elsewhere: %s',
    (_, text) => {
      const file = exampleJournal.replace('## The Goal\n', () => `## The Goal\n\n${text}\n`);
      const before = parseBuildJournal(file).answers;
      expect(editBuildJournal(file, before, { ...before, duration: '5 hours' })).toEqual({
        type: 'edited',
        text: file.replace('4 hours', '5 hours'),
      });
    },
    8_000,
  );

  it('has bullets still, however many of them have marks', () => {
    const bullets = '- **a** b\n'.repeat(4_000);
    const [list] = parseField(bullets).children;
    expect(list?.type === 'list' ? list.children.length : list?.type).toBe(4_000);
  });
});
