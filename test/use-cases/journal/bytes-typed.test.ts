import { expect, it } from 'vitest';
import { bytesTyped } from '../../../src/use-cases/journal/bytes-typed.ts';

it.each([
  [{}, 0],
  [{ title: 'abc', done: true, nothing: null }, 3],
  [{ title: 'é', rows: [{ name: 'ab' }, { name: 'c' }] }, 5],
])('counts the bytes of all text, however deep: %j', (answers, bytes) => {
  expect(bytesTyped(answers)).toBe(bytes);
});
