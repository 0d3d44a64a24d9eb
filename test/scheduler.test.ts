import { describe, expect, it } from 'vitest';
import { type Instant, instantAfter } from '../src/core/time/instant.ts';
import { keepDue } from '../src/scheduler.ts';
import { quietLog } from './support/quiet-log.ts';
import { setClock } from './support/set-clock.ts';

const settle = () => new Promise<void>((done) => setImmediate(done));

describe('work that is kept due', () => {
  it('runs at once on start, and again when it says so', async () => {
    const clock = setClock('2026-11-20T17:30:00Z');
    let runs = 0;
    const work = async (): Promise<Instant | null> => {
      runs += 1;
      return runs === 1 ? instantAfter(clock.now(), 1_000) : null;
    };
    keepDue({ name: 'work', work }, clock, quietLog());
    await settle();
    expect(runs).toBe(1);
    clock.moveBy(999);
    await settle();
    expect(runs).toBe(1);
    clock.moveBy(1);
    await settle();
    expect(runs).toBe(2);
    clock.moveBy(60_000);
    await settle();
    expect(runs).toBe(2);
  });

  it('runs once more when it was woken in the middle of a run, never twice at a time', async () => {
    const clock = setClock('2026-11-20T17:30:00Z');
    let atWork = 0;
    let most = 0;
    let runs = 0;
    const ticking = keepDue(
      {
        name: 'work',
        work: async () => {
          runs += 1;
          atWork += 1;
          most = Math.max(most, atWork);
          await settle();
          atWork -= 1;
          return null;
        },
      },
      clock,
      quietLog(),
    );
    ticking.wake();
    ticking.wake();
    for (let turn = 0; turn < 10; turn += 1) await settle();
    expect({ runs, most }).toEqual({ runs: 2, most: 1 });
    ticking.wake();
    for (let turn = 0; turn < 10; turn += 1) await settle();
    expect(runs).toBe(3);
  });

  it('is tried again after a failure, with one line in the log', async () => {
    const clock = setClock('2026-11-20T17:30:00Z');
    const log = quietLog();
    let runs = 0;
    const work = async () => {
      runs += 1;
      if (runs === 1) throw new Error('a bug');
      return null;
    };
    keepDue({ name: 'work', work }, clock, log);
    await settle();
    expect(log.lines).toEqual([
      {
        level: 'error',
        message: 'due work failed, it is tried again',
        fields: { work: 'work', error: 'Error: a bug' },
      },
    ]);
    clock.moveBy(10_000);
    await settle();
    expect(runs).toBe(2);
  });

  it('starts nothing after it was stopped, and its stop waits for the run that goes on', async () => {
    const clock = setClock('2026-11-20T17:30:00Z');
    let ended = false;
    const ticking = keepDue(
      {
        name: 'work',
        work: async () => {
          await settle();
          ended = true;
          return instantAfter(clock.now(), 1);
        },
      },
      clock,
      quietLog(),
    );
    await ticking.stop();
    expect(ended).toBe(true);
    ended = false;
    ticking.wake();
    clock.moveBy(1_000);
    await settle();
    expect(ended).toBe(false);
  });
});
