import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instantAfter } from '../../../src/core/time/instant.ts';
import { paceOf } from '../../../src/use-cases/committing/pace.ts';
import { at } from '../../store/sample.ts';

const now = at(1_000_000);
const ago = (...seconds: readonly number[]) => seconds.map((second) => instantAfter(now, -second * 1_000));

describe('the pace', () => {
  it('lets the first five commits of a minute go at once', () => {
    expect(paceOf([], now).next).toBe(now);
    expect(paceOf(ago(40, 30, 20, 10), now).next).toBe(now);
    expect(paceOf(ago(61, 40, 30, 20, 10), now).next).toBe(now);
  });

  it('holds the sixth until the first of them is a minute old', () => {
    expect(paceOf(ago(50, 40, 30, 20, 10), now).next).toBe(now + 10_000);
    expect(paceOf(ago(90, 70, 50, 40, 30, 20, 10), now).next).toBe(now + 10_000);
  });

  it('holds for a minute at most what another clock puts ahead', () => {
    expect(paceOf(ago(-500, -400, -300, -200, -100), now).next).toBe(now + 60_000);
  });

  it('knows about when an entry lands by how many go before it, a hundred a commit', () => {
    const { landingOf } = paceOf(ago(50, 40, 30, 20, 10), now);
    expect([0, 99, 100, 499, 500, 1_000].map((ahead) => landingOf(ahead) - now)).toEqual([
      10_000, 10_000, 20_000, 50_000, 70_000, 130_000,
    ]);
    const { landingOf: lone } = paceOf(ago(10), now);
    expect([0, 399, 400, 500, 900].map((ahead) => lone(ahead) - now)).toEqual([
      0, 0, 50_000, 60_000, 110_000,
    ]);
  });

  it('never lets more than five go within a minute, whoever sent them and however often it is asked', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, (waits) => {
        let clock: Instant = now;
        const sent: Instant[] = [];
        for (const wait of waits) {
          clock = instantAfter(clock, wait);
          if (paceOf(sent.slice(-12), clock).next <= clock) sent.push(clock);
        }
        for (const from of sent) {
          expect(sent.filter((one) => one >= from && one < from + 60_000).length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
