import { describe, expect, it } from 'vitest';
import type { GitHubFault } from '../../../sandbox/github/played-github.ts';
import { READER } from '../../../src/core/index/entry-facts.ts';
import type { IndexWriting } from '../../../src/use-cases/ports.ts';
import { journalWith, type StartedIndex, startIndex } from './start-index.ts';

const tooMuch: GitHubFault = {
  on: 'query',
  times: 2,
  type: 'graphql-error',
  errorType: 'RESOURCE_LIMITS_EXCEEDED',
  message: 'Resource limits for this query exceeded.',
  when: 'before',
};

async function startWith(count: number): Promise<StartedIndex> {
  const started = await startIndex();
  const files = Array.from({ length: count }, (_, file) => [
    `buildlog/2026-11-20-${file}.md`,
    journalWith(`${file}`, `Lesson ${file}`),
  ]);
  await started.github.pushByHand(Object.fromEntries(files), 'Journals');
  return started;
}

describe('a look at a journal', () => {
  it('is trouble while GitHub is down, and then goes on', async () => {
    const { github, sync, entries } = await startWith(3);
    github.setDown(true);
    expect((await sync()).synced).toMatchObject({ type: 'trouble', trouble: { kind: 'unreachable' } });
    github.setDown(false);
    expect((await sync()).synced).toEqual({ type: 'synced' });
    expect(await entries()).toHaveLength(3);
  });

  it('asks for half as many blobs where GitHub finds them too many', async () => {
    const { around, github, sync, entries } = await startWith(40);
    const { journalIndex } = around;
    // Asked once the head and the folder are read, so the next queries are those for blobs.
    const missing: IndexWriting['missing'] = (oids) => {
      github.fault(tooMuch);
      return journalIndex.missing(oids);
    };
    const { synced, calls } = await sync({ journalIndex: { ...journalIndex, missing } });
    expect(synced).toEqual({ type: 'synced' });
    // The head, the folder; 40 and 20 are too many; 10, then twice as many each time.
    expect(calls).toHaveLength(2 + 2 + 3);
    expect(await entries()).toHaveLength(40);
  });

  it('goes on where it died, wherever that was, and reads no blob a second time', async () => {
    const steps = ['find', 'missing', 'keepBlobs', 'unplace', 'blobs', 'place', 'finish'] as const;
    for (const step of steps) {
      const { around, github, sync, lessons } = await startWith(30);
      await sync();
      await github.pushByHand(
        {
          'buildlog/2026-11-20-0.md': null,
          'buildlog/2026/2026-11-20-0.md': journalWith('0', 'Lesson 0'),
          'buildlog/2026-11-21-new.md': journalWith('New', 'New'),
        },
        'A move and a new one',
      );
      const before = await lessons();
      const dying: IndexWriting = { ...around.journalIndex, [step]: () => Promise.reject(new Error('died')) };
      await expect(sync({ journalIndex: dying })).rejects.toThrow('died');
      const { calls } = await sync();
      // The head, two levels of folders, and the new one where it was not kept.
      expect(calls.length).toBe(['find', 'missing', 'keepBlobs'].includes(step) ? 4 : 3);
      const after = await lessons();
      expect(after).toHaveLength(31);
      const firstSeen = (all: typeof after) => all.find(({ text }) => text === 'Lesson 0')?.firstSeen;
      expect(firstSeen(after)).toBe(firstSeen(before));
    }
  });

  it('is left to another process that is at it', async () => {
    const { around, clock, name, sync } = await startWith(1);
    const theirs = await around.journalIndex.lease(name, 'two', clock.now(), 60_000);
    expect(await sync()).toEqual({ synced: { type: 'elsewhere' }, calls: [] });
    if (theirs !== null) await around.journalIndex.release(theirs);
    expect((await sync()).synced).toEqual({ type: 'synced' });
  });

  it('ends when the bot stops', async () => {
    const { sync, entries } = await startWith(3);
    expect((await sync({ stopping: AbortSignal.abort() })).synced).toEqual({ type: 'elsewhere' });
    expect(await entries()).toEqual([]);
  });

  it('reads everything again, from the store, once the bot reads differently', async () => {
    const { around, sync, lessons } = await startWith(30);
    await sync();
    const before = await lessons();
    const { journalIndex } = around;
    const find: IndexWriting['find'] = async (name) => {
      const indexed = await journalIndex.find(name);
      return indexed === null ? null : { ...indexed, reader: READER - 1 };
    };
    expect((await sync({ journalIndex: { ...journalIndex, find } })).calls).toHaveLength(2);
    expect(await lessons()).toEqual(before);
    const newer: IndexWriting['find'] = async (name) => {
      const indexed = await journalIndex.find(name);
      return indexed === null ? null : { ...indexed, reader: READER + 1 };
    };
    expect((await sync({ journalIndex: { ...journalIndex, find: newer } })).synced).toEqual({
      type: 'elsewhere',
    });
  });
});
