import { describe, expect, it } from 'vitest';
import { createIndexWork } from '../../../src/use-cases/index/create-index-work.ts';
import type { IndexSynced } from '../../../src/use-cases/index/index-surroundings.ts';
import { home, repository, trouble } from '../../store/sample.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { setClock } from '../../support/set-clock.ts';

const api = repository('acme/api');
const start = Date.parse('2026-11-20T10:00:00Z');

/** Follows the home repository and another; `looks` says which was looked at when, in seconds since the start. */
function startWork(answer: (name: string) => IndexSynced = () => ({ type: 'synced' })) {
  const clock = setClock('2026-11-20T10:00:00Z');
  const log = quietLog();
  const looks: (readonly [string, number])[] = [];
  const work = createIndexWork({
    ...{ clock, log, repositories: { home }, teamLogs: { repositories: async () => [home, api] } },
    async sync(name) {
      looks.push([name, (clock.now() - start) / 1_000]);
      return answer(name);
    },
  });
  return { clock, log, looks, work };
}

describe('following the journals', () => {
  it('begins soon after the start, and looks at each every quarter of an hour', async () => {
    const { clock, looks, work } = startWork();
    expect(await work.run()).toBe(start + 20_000);
    expect(looks).toEqual([]);
    clock.moveBy(20_000);
    expect(await work.run()).toBe(start + 920_000);
    clock.moveBy(900_000);
    await work.run();
    expect(looks).toEqual([
      ...[
        ['acme/journal', 20],
        ['acme/api', 20],
      ],
      ...[
        ['acme/journal', 920],
        ['acme/api', 920],
      ],
    ]);
  });

  it('looks soon where something was committed, and not more often than once a minute', async () => {
    const { clock, looks, work } = startWork();
    clock.moveBy(20_000);
    await work.run();
    clock.moveBy(1_000);
    work.expect();
    expect(await work.run()).toBe(start + 80_000);
    clock.moveBy(300_000);
    work.expect();
    work.expect();
    await work.run();
    expect(looks).toHaveLength(4);
    work.expect();
    expect(await work.run()).toBe(start + 381_000);
  });

  it('waits as long as GitHub wants, says why, and goes on with the others meanwhile', async () => {
    const wanted = start + 120_000;
    const { clock, log, looks, work } = startWork((name) =>
      name === home ? { type: 'trouble', trouble: trouble('rate-limited', wanted) } : { type: 'synced' },
    );
    clock.moveBy(20_000);
    expect(await work.run()).toBe(wanted);
    expect(looks.map(([name]) => name)).toEqual([home, api]);
    expect(log.lines.map(({ message }) => message)).toEqual(['the journal was not indexed']);
  });
});
