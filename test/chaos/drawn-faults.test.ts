import { expect, it } from 'vitest';
import { drawFault, nameOfFault } from './drawn-faults.ts';
import { createRandom } from './random.ts';

it('has all in it that GitHub is known to do', () => {
  const random = createRandom('1');
  const drawn = Array.from({ length: 1_000 }, () => nameOfFault(drawFault(random, 'mutation')));
  expect([...new Set(drawn)].sort()).toEqual([
    '403 secondary limit',
    '429 secondary limit',
    '502 after',
    '502 before',
    '504 after',
    '504 before',
    'RATE_LIMIT secondary limit',
    'data with errors',
    'empty after',
    'empty before',
    'errors without data',
    'html after',
    'html before',
    'landing after the answer',
    'reset after',
    'reset before',
    'stale: FORBIDDEN',
    'stale: NOT_FOUND',
    'stale: STALE_DATA',
  ]);
});
