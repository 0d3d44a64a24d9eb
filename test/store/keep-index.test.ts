import { describe, expect, it } from 'vitest';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import type { EntryFacts } from '../../src/core/index/entry-facts.ts';
import type { Store } from '../../src/store/store-over.ts';
import type { FileToIndex, IndexLease, TreeOid, TreeSeen } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import { at, day, home, path, repository } from './sample.ts';

type Index = Store['journalIndex'];

const all = { repository: home, from: at(0), before: at(1_000_000) };
const days = { repository: home, from: day('2026-11-01'), to: day('2026-11-30') };
// A tree's oid is made by git alone.
const treeOid = (digit: string) => digit.repeat(40) as TreeOid;
const tree: TreeSeen = {
  filesUrl: 'https://github.example/acme/journal/blob/main/',
  folders: new Map([[path('buildlog'), treeOid('a')]]),
  changed: [],
};

function factsWith(...lessons: readonly string[]): EntryFacts {
  return {
    ...{ kind: 'build-journal', title: 'One', date: null, author: null, status: 'Partial', open: ['Tests'] },
    lessons: lessons.map((text, index) => ({ category: 'workflow', text, line: index + 10 })),
  };
}

function fileOf(name: string, facts: EntryFacts | null, firstSeen = 1_000): FileToIndex {
  return {
    path: path(`buildlog/${name}.md`),
    oid: blobOidOf(`${name} ${JSON.stringify(facts)}`),
    ...{ date: day(name.slice(0, 10)), title: name, author: { name: 'Ada', url: null }, facts },
    firstSeen: at(firstSeen),
  };
}

async function leased(index: Index, holder = 'one'): Promise<IndexLease> {
  const lease = await index.lease(home, holder, at(0), 60_000);
  if (lease === null) throw new Error('another has it');
  return lease;
}

async function startIndex() {
  const { journalIndex } = await openTestStore();
  const lease = await leased(journalIndex);
  await journalIndex.finish(lease, tree, 1, at(0));
  return { index: journalIndex, lease };
}

describe('the index in the store', () => {
  it('gives entries of some days, newest first, and of their repository alone', async () => {
    const { index, lease } = await startIndex();
    const files = ['2026-11-01-a', '2026-11-20-b', '2026-12-01-c'].map((name) => fileOf(name, factsWith()));
    await index.place(lease, files, 1);
    expect(await index.listEntries(days)).toEqual([
      {
        repository: home,
        path: 'buildlog/2026-11-20-b.md',
        url: 'https://github.example/acme/journal/blob/main/buildlog/2026-11-20-b.md',
        ...{ kind: 'build-journal', date: '2026-11-20', title: '2026-11-20-b' },
        ...{ author: { name: 'Ada', url: null }, status: 'Partial', open: ['Tests'] },
      },
      expect.objectContaining({ date: '2026-11-01' }),
    ]);
    expect(await index.listEntries({ ...days, repository: repository('acme/api') })).toEqual([]);
  });

  it('gives lessons by when they were first seen, hostile ones too', async () => {
    const { index, lease } = await startIndex();
    await index.place(
      lease,
      [fileOf('2026-11-20-a', factsWith('Never \0 \ud800 x', 'Never \0 \ud800 X'), 5_000)],
      1,
    );
    await index.place(lease, [fileOf('2026-11-20-b', factsWith('Rest'), 6_000)], 1);
    expect((await index.listLessons(all)).map(({ text, line }) => [text, line])).toEqual([
      ['Never \0 \ud800 x', 10],
      ['Rest', 10],
    ]);
    expect(await index.listLessons({ ...all, from: at(5_001) })).toHaveLength(1);
    expect(await index.listLessons({ ...all, before: at(5_000) })).toEqual([]);
  });

  it('keeps when a lesson was first seen while it stands nowhere, and gives it on to where it comes again', async () => {
    const { index, lease } = await startIndex();
    const before = fileOf('2026-11-20-a', factsWith('Rest'), 1_000);
    await index.place(lease, [before], 1);
    await index.unplace(lease, [before.path]);
    await index.forget(lease, [before.path]);
    expect(await index.listLessons(all)).toEqual([]);
    await index.place(lease, [fileOf('2026-11-20-b', factsWith('rest', 'Work'), 9_000)], 1);
    expect((await index.listLessons(all)).map(({ text, firstSeen }) => [text, firstSeen])).toEqual([
      ['rest', 1_000],
      ['Work', 9_000],
    ]);
  });

  it('does not take it from where it still stands', async () => {
    const { index, lease } = await startIndex();
    await index.place(lease, [fileOf('2026-11-20-a', factsWith('Rest'), 1_000)], 1);
    await index.place(lease, [fileOf('2026-11-20-b', factsWith('Rest'), 9_000)], 1);
    expect((await index.listLessons(all)).map(({ firstSeen }) => firstSeen)).toEqual([1_000, 9_000]);
  });

  it('takes more files and lessons at once than a statement has room for', async () => {
    const { index, lease } = await startIndex();
    const facts = factsWith(...Array.from({ length: 30 }, (_, lesson) => `Lesson ${lesson}`));
    await index.place(
      lease,
      Array.from({ length: 60 }, (_, file) => fileOf(`2026-11-20-${file}`, facts)),
      1,
    );
    expect(await index.listLessons(all)).toHaveLength(1_800);
    const oids = Array.from({ length: 1_200 }, (_, count) => blobOidOf(`${count}`));
    expect(await index.missing(oids)).toHaveLength(1_200);
    await index.keepBlobs(oids.map((oid, count) => ({ oid, type: 'text', text: `${count}` })));
    expect(await index.missing(oids)).toEqual([]);
  });

  it('knows blobs by text, facts of a reader, or why they cannot be read', async () => {
    const { index, lease } = await startIndex();
    const file = fileOf('2026-11-20-a', factsWith('Rest'));
    const picture = blobOidOf('picture');
    await index.keepBlobs([
      { oid: file.oid, type: 'text', text: 'a \0 text' },
      { oid: picture, type: 'unreadable', reason: 'It is no text.' },
    ]);
    await index.place(lease, [file, { ...fileOf('2026-11-20-p', null), oid: picture }], 1);
    const known = await index.blobs([file.oid, picture, blobOidOf('unknown')], 1);
    expect([...known]).toEqual([
      [file.oid, { type: 'text', text: 'a \0 text', facts: [file.facts] }],
      [picture, { type: 'unreadable', reason: 'It is no text.' }],
    ]);
    expect((await index.blobs([file.oid], 2)).get(file.oid)).toMatchObject({ facts: [] });
    expect(await index.listEntries(days)).toHaveLength(1);
    expect((await index.filesOf(home)).map((indexed) => indexed.path)).toContain('buildlog/2026-11-20-p.md');
  });

  it('remembers how far it is', async () => {
    const { journalIndex } = await openTestStore();
    expect(await journalIndex.find(home)).toBeNull();
    await journalIndex.finish(await leased(journalIndex), tree, 7, at(5));
    expect(await journalIndex.find(home)).toEqual({ folders: tree.folders, reader: 7, at: 5 });
  });

  it('takes nothing from one whose lease another has', async () => {
    const { index, lease } = await startIndex();
    expect(await index.lease(home, 'two', at(59_999), 60_000)).toBeNull();
    const taken = await index.lease(home, 'two', at(60_000), 60_000);
    expect(taken?.fence).toBe(lease.fence + 1);
    const file = fileOf('2026-11-20-a', factsWith('Rest'));
    expect(await index.place(lease, [file], 1)).toBe(false);
    expect(await index.unplace(lease, [file.path])).toBe(false);
    expect(await index.forget(lease, [file.path])).toBe(false);
    expect(await index.finish(lease, { ...tree, folders: new Map() }, 1, at(9))).toBe(false);
    await index.release(lease);
    expect(await index.lease(home, 'three', at(60_001), 60_000)).toBeNull();
    expect(await index.filesOf(home)).toEqual([]);
    expect(await index.find(home)).toMatchObject({ at: 0 });
  });
});
