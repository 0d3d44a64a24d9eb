import { expect, test } from 'vitest';
import { createSandboxClock } from '../../sandbox/clock.ts';
import type { Instant } from '../../src/core/time/instant.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const at = (milliseconds: number) => milliseconds as Instant;
const aMoment = () => new Promise((later) => setTimeout(later, 20));

test('starts where it is told and goes on by itself', async () => {
  const clock = createSandboxClock(noon);
  await aMoment();
  expect(clock.now()).toBeGreaterThan(noon);
  expect(clock.now()).toBeLessThan(noon + 5_000);
});

test('moving it wakes what has become due, in order, and nothing else', async () => {
  const clock = createSandboxClock(noon);
  const woken: string[] = [];
  clock.wakeAt(at(noon + 7_200_000), () => woken.push('second'));
  clock.wakeAt(at(noon + 3_600_000), () => woken.push('first'));
  clock.wakeAt(at(noon + 90_000_000), () => woken.push('tomorrow'));
  clock.moveBy(3 * 3_600_000);
  await aMoment();
  expect(woken).toEqual(['first', 'second']);
  clock.stop();
});

test('a cancelled waking call stays silent', async () => {
  const clock = createSandboxClock(noon);
  const woken: string[] = [];
  const cancel = clock.wakeAt(at(noon + 1_000), () => woken.push('never'));
  cancel();
  clock.moveBy(60_000);
  await aMoment();
  expect(woken).toEqual([]);
});

test('a call many weeks away does not fire early', async () => {
  const clock = createSandboxClock(noon);
  const woken: string[] = [];
  clock.wakeAt(at(noon + 60 * 86_400_000), () => woken.push('far'));
  await aMoment();
  expect(woken).toEqual([]);
  clock.moveTo(noon + 61 * 86_400_000);
  await aMoment();
  expect(woken).toEqual(['far']);
});
