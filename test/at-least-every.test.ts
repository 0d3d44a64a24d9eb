import { expect, it } from 'vitest';
import { atLeastEvery } from '../src/at-least-every.ts';
import { instantAfter } from '../src/core/time/instant.ts';
import { setClock } from './support/set-clock.ts';

it('work that waits to be woken, or for long, is due again all the same; what is due sooner stays so', async () => {
  const clock = setClock('2026-11-20T17:30:00Z');
  const dueIn = async (milliseconds: number | null) => {
    const work = async () => (milliseconds === null ? null : instantAfter(clock.now(), milliseconds));
    return (await atLeastEvery(30_000, work, clock)()) - clock.now();
  };
  expect(await dueIn(null)).toBe(30_000);
  expect(await dueIn(3_600_000)).toBe(30_000);
  expect(await dueIn(5_000)).toBe(5_000);
});
