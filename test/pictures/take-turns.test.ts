import { expect, test } from 'vitest';
import { takeTurns } from '../../src/pictures/take-turns.ts';

test('one begins when the one before has ended, however it ended', async () => {
  const inTurn = takeTurns();
  const seen: string[] = [];
  const work = (name: string, fails: boolean) => async () => {
    seen.push(`${name} begins`);
    await new Promise((later) => setImmediate(later));
    seen.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const first = inTurn(work('first', true));
  const second = inTurn(work('second', false));
  await expect(first).rejects.toThrow('first');
  expect(await second).toBe('second');
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});
