import { describe, expect, test } from 'vitest';
import { sameWord } from '../../../../src/core/lessons/same/same-word.ts';

describe('one word', () => {
  test.each([
    ['test', 'tests'],
    ['push', 'pushing'],
    ['validate', 'validation'],
    ['running', 'run'],
    ['committed', 'commited'],
    ['recieve', 'receive'],
    ['teste', 'testen'],
    ['utiliser', 'utilisez'],
    ['prueba', 'pruebas'],
    ['миграцию', 'миграции'],
    ['테스트를', '테스트'],
  ])('is %s and %s', (one, other) => {
    expect(sameWord(one, other)).toBe(true);
    expect(sameWord(other, one)).toBe(true);
  });

  test.each([
    ['content', 'context'],
    ['work', 'worker'],
    ['state', 'statement'],
    ['hard', 'hardly'],
    ['set', 'setting'],
    ['upload', 'unload'],
    ['kullan', 'kullanma'],
    ['сервер', 'сервис'],
    ['서버가', '서버를'],
    ['v1', 'v2'],
    ['used', 'unused'],
    ['as', 'ass'],
    ['a.tsx', 'a.ts'],
  ])('is not %s and %s', (one, other) => {
    expect(sameWord(one, other)).toBe(false);
    expect(sameWord(other, one)).toBe(false);
  });
});
