import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from '../../../../src/core/lessons/same/read-words.ts';
import { openSameLessons } from '../../../../src/core/lessons/same/same-lessons.ts';
import { saysTheSame } from '../../../../src/core/lessons/same/says-the-same.ts';
import { lessonPairs, type Relation } from './lesson-pairs.ts';

/** Whether the second is found under the first: as the digest asks, through the index. */
function joined(one: string, other: string): boolean {
  const lessons = openSameLessons<string>();
  lessons.add(one, one);
  return lessons.find(other) !== null;
}

function pairsOf(relation: Relation): typeof lessonPairs {
  return lessonPairs.filter(([, is]) => is === relation);
}

describe('lessons that say the same', () => {
  const found = pairsOf('same').filter(([, , one, other]) => joined(one, other));
  const wrong = lessonPairs.filter(([, is, one, other]) => is !== 'same' && joined(one, other));

  test('are told from others in at least 150 pairs of at least eight languages', () => {
    expect(lessonPairs.length).toBeGreaterThanOrEqual(150);
    expect(new Set(lessonPairs.map(([language]) => language)).size).toBeGreaterThanOrEqual(8);
  });

  test('are never joined with an opposite, nor with another lesson', () => {
    expect(wrong).toEqual([]);
  });

  test('are joined in most cases; a miss shows a lesson twice', () => {
    const precision = found.length / (found.length + wrong.length);
    const recall = found.length / pairsOf('same').length;
    console.error(
      `${lessonPairs.length} pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; missed ${pairsOf('same').length - found.length}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  test('are the same whichever comes first', () => {
    for (const [, , one, other] of lessonPairs) expect(joined(other, one)).toBe(joined(one, other));
  });

  test('are found by the index wherever they are the same when compared', () => {
    for (const [, , one, other] of lessonPairs)
      expect(joined(one, other)).toBe(saysTheSame(readWords(one), readWords(other)));
  });
});

describe('a lesson in any language', () => {
  const lessons = fc.constantFrom(...lessonPairs.flatMap(([, , one, other]) => [one, other]));

  test('says the same in capitals, in bold, in wide letters, with spaces around and without its full stop', () => {
    const dressings: readonly ((lesson: string) => string)[] = [
      (lesson) => lesson.toLowerCase().toUpperCase().toLowerCase(),
      (lesson) => lesson.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      (lesson) => `**${lesson}**`,
      (lesson) => `  ${lesson.replace(/ /g, '  ')} `,
      (lesson) => lesson.replace(/[.!。！]$/, ''),
      (lesson) => lesson.normalize('NFD'),
      (lesson) => `- [x] ${lesson}`,
    ];
    fc.assert(
      fc.property(lessons, fc.constantFrom(...dressings), (lesson, dress) => {
        // Letters of options mean something; so do the stars of code.
        fc.pre(!/-[A-Z]|\*/.test(lesson));
        expect(joined(lesson, dress(lesson))).toBe(true);
      }),
      { numRuns: 600, seed: 83 },
    );
  });

  test('says something else with another number, another option or one more "not" in it', () => {
    fc.assert(
      fc.property(
        lessons,
        fc.constantFrom(' 7', ' --force', ' not', ' nicht', ' не', ' 不'),
        (lesson, more) => {
          expect(joined(lesson, lesson + more)).toBe(false);
        },
      ),
      { numRuns: 600, seed: 9 },
    );
  });

  test('never says the same as one with a word for another in it', () => {
    const words = fc.constantFrom('Redis', 'Postgres', 'parser', 'Kunde', 'проект', 'サーバー', '缓存');
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom('Test the % first', '% zuerst testen', '先测试%'),
        (a, b, frame) => {
          expect(joined(frame.replace('%', a), frame.replace('%', b))).toBe(a === b);
        },
      ),
      { numRuns: 200, seed: 10 },
    );
  });
});
