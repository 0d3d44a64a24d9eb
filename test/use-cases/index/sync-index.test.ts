import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/use-cases/ports.ts';
import { at } from '../../store/sample.ts';
import { journalWith, startIndex } from './start-index.ts';

const log =
  '# Friday\n\n**Author:** [Ada](https://acme.slack.com/team/U1)\n\n## Challenges Faced\n\n- The VPN is down\n- none\n';

describe('the index of a journal', () => {
  it('has journals and daily logs however they got there, and nothing else', async () => {
    const { github, sync, entries } = await startIndex();
    await github.pushByHand(
      {
        'buildlog/2026-11-19-login.md': journalWith('The Login'),
        'buildlog/daily/2026/11/2026-11-20-ada.md': log,
        'buildlog/archive/2019/2019-02-01-old.md': '# Something old\n',
        'buildlog/BUILDLOG_SYSTEM.md': '# Build Journal: how to\n',
        'buildlog/README.md': '# Build Journal: how to\n',
        'buildlog/_TEMPLATE.md': '# Build Journal: [TITLE]\n',
        'buildlog/notes.md': '# Notes\n',
        'buildlog/assets/2026-11-19-login.md': journalWith('A picture'),
        'buildlog/plans/2026-11-19-plan.md': '# A plan\n',
        'buildlog/.buildlog/2026-11-19-state.md': '# State\n',
        'buildlog/2026-11-19-login.png': Uint8Array.of(1),
        '2026-11-19-elsewhere.md': journalWith('Elsewhere'),
      },
      'Everything',
    );
    expect((await sync()).synced).toEqual({ type: 'synced' });
    expect(await entries()).toEqual([
      {
        repository: 'acme/journal',
        path: 'buildlog/daily/2026/11/2026-11-20-ada.md',
        url: expect.stringMatching(
          /\/acme\/journal\/blob\/main\/buildlog\/daily\/2026\/11\/2026-11-20-ada\.md$/,
        ),
        kind: 'daily-log',
        date: '2026-11-20',
        title: 'Friday',
        author: { name: 'Ada', url: 'https://acme.slack.com/team/U1' },
        status: '',
        open: ['The VPN is down'],
      },
      expect.objectContaining({
        path: 'buildlog/2026-11-19-login.md',
        kind: 'build-journal',
        title: 'The Login',
        author: { name: 'Ada', url: null },
        status: 'Partial',
      }),
      expect.objectContaining({ path: 'buildlog/archive/2019/2019-02-01-old.md', title: 'Something old' }),
    ]);
  });

  it('knows the line of each lesson, and its page', async () => {
    const { github, sync, lessons } = await startIndex();
    await github.pushByHand(
      { 'buildlog/2026-11-19-a b.md': journalWith('One', 'Rest `first`', 'Then work') },
      'One',
    );
    await sync();
    expect(await lessons()).toEqual([
      {
        repository: 'acme/journal',
        path: 'buildlog/2026-11-19-a b.md',
        ...{ kind: 'build-journal', date: '2026-11-19', title: 'One', author: 'Ada' },
        ...{ category: 'workflow', text: 'Rest `first`', line: 14 },
        url: expect.stringMatching(/\/blob\/main\/buildlog\/2026-11-19-a%20b\.md\?plain=1#L14$/),
        firstSeen: Date.UTC(2026, 10, 19),
      },
      expect.objectContaining({ text: 'Then work', line: 15 }),
    ]);
  });

  it('costs one call where nothing changed, also outside of the folder', async () => {
    const { github, sync } = await startIndex();
    await github.pushByHand({ 'buildlog/2026-11-19-one.md': journalWith('One') }, 'One');
    expect((await sync()).calls).toHaveLength(3);
    expect((await sync()).calls).toHaveLength(1);
    await github.pushByHand({ 'src/code.ts': 'x' }, 'Code');
    expect(await sync()).toEqual({ synced: { type: 'synced' }, calls: [expect.anything()] });
  });

  it('is empty where there is no folder yet, and in an empty repository', async () => {
    for (const seed of ['readme', 'empty'] as const) {
      const { sync, entries, indexed } = await startIndex(seed);
      expect((await sync()).synced).toEqual({ type: 'synced' });
      expect(await entries()).toEqual([]);
      expect(await indexed()).not.toBeNull();
    }
  });

  it('walks only the folders of a push and reads only its files', async () => {
    const { github, sync, entries } = await startIndex();
    await github.pushByHand(
      {
        'buildlog/2026-11-19-one.md': journalWith('One'),
        'buildlog/daily/2026/10/2026-10-01-ada.md': log,
        'buildlog/daily/2026/11/2026-11-01-ada.md': `${log}x`,
      },
      'Several',
    );
    await sync();
    await github.pushByHand({ 'buildlog/daily/2026/11/2026-11-20-ada.md': `${log}y` }, 'Another');
    // The head, four levels of folders, one portion of blobs.
    expect((await sync()).calls).toHaveLength(6);
    expect((await entries()).map(({ path }) => path)).toHaveLength(4);
  });

  it('follows deletions, and folders that go', async () => {
    const { github, sync, entries } = await startIndex();
    await github.pushByHand(
      { 'buildlog/2026-11-19-one.md': journalWith('One'), 'buildlog/daily/2026/11/2026-11-01-ada.md': log },
      'Two',
    );
    await sync();
    await github.pushByHand({ 'buildlog/daily/2026/11/2026-11-01-ada.md': null }, 'One less');
    await sync();
    expect((await entries()).map(({ path }) => path)).toEqual(['buildlog/2026-11-19-one.md']);
    await github.pushByHand({ 'buildlog/2026-11-19-one.md': null }, 'None left');
    await sync();
    expect(await entries()).toEqual([]);
  });

  it('reads no blob of a file that has moved, and keeps when its lessons were first seen', async () => {
    const { github, clock, sync, lessons } = await startIndex();
    await sync();
    await github.pushByHand({ 'buildlog/2026-11-19-one.md': journalWith('One', 'Rest first') }, 'One');
    await sync();
    const [before] = await lessons();
    await later(clock);
    await github.pushByHand(
      {
        'buildlog/2026-11-19-one.md': null,
        'buildlog/2026/2026-11-19-one.md': journalWith('One', 'Rest first'),
      },
      'Moved',
    );
    const { calls } = await sync();
    // The head, and two levels of folders.
    expect(calls).toHaveLength(3);
    expect(await lessons()).toEqual([
      expect.objectContaining({ path: 'buildlog/2026/2026-11-19-one.md', firstSeen: before?.firstSeen }),
    ]);
  });

  it('keeps them through an edit, a removal and its return; other words are new', async () => {
    const { github, clock, sync, lessons } = await startIndex();
    await sync();
    const start = clock.now();
    const push = async (...words: readonly string[]) => {
      await github.pushByHand({ 'buildlog/2026-11-20-one.md': journalWith('One', ...words) }, 'Push');
      await sync();
      await later(clock);
    };
    await push('Rest first');
    await push('A new one', 'Rest  First');
    await push('A new one');
    await push('Rest first', 'A new one');
    expect((await lessons()).map(({ text, line, firstSeen }) => [text, line, firstSeen - start])).toEqual([
      ['Rest first', 14, 0],
      ['A new one', 15, 1_000],
    ]);
  });

  it('keeps them where a file takes the path of one that moved away in the same push', async () => {
    const { github, clock, sync, lessons } = await startIndex();
    await sync();
    await github.pushByHand({ 'buildlog/2026-11-20-a.md': journalWith('One', 'Rest first') }, 'One');
    await sync();
    const before = clock.now();
    await later(clock);
    // More than are read at once, the one that moved first and the one in its place last.
    const others = Array.from({ length: 40 }, (_, file) => [
      `buildlog/2026-11-20-${file + 10}.md`,
      journalWith('Other'),
    ]);
    await github.pushByHand(
      {
        ...Object.fromEntries(others),
        'buildlog/2026-11-20-0.md': journalWith('One', 'Rest first'),
        'buildlog/2026-11-20-a.md': journalWith('Two', 'Work then'),
      },
      'Moved',
    );
    await sync();
    expect((await lessons()).map(({ path, firstSeen }) => [path, firstSeen - before])).toEqual([
      ['buildlog/2026-11-20-0.md', 0],
      ['buildlog/2026-11-20-a.md', 1_000],
    ]);
  });

  it('has the same lesson of another entry as one of its own', async () => {
    const { github, sync, lessons } = await startIndex();
    const push = (name: string) =>
      github.pushByHand({ [`buildlog/2026-11-20-${name}.md`]: journalWith(name, 'Rest first') }, name);
    await push('one');
    await sync();
    await push('two');
    await sync();
    expect((await lessons()).map(({ title }) => title)).toEqual(['one', 'two']);
  });

  it('names whoever pushed a journal that does not say who wrote it, and stays with the first', async () => {
    const { github, sync, entries } = await startIndex();
    const journal = journalWith('One').replace('**Author:** Ada\n', '');
    await github.pushByHand({ 'buildlog/2026-11-20-one.md': journal }, 'One', 'Grace Okafor');
    // The head, the folder, the blob, its author.
    expect((await sync()).calls).toHaveLength(4);
    await github.pushByHand({ 'buildlog/2026-11-20-one.md': `${journal}More.\n` }, 'Typo', 'Lin Chen');
    expect((await sync()).calls).toHaveLength(3);
    expect((await entries()).map(({ author }) => author?.name)).toEqual(['Grace Okafor']);
  });

  it('keeps what cannot be read as that, and goes on', async () => {
    const { github, name, sync, entries, around } = await startIndex();
    const broken = Uint8Array.from([0x23, 0x20, 0xff, 0xfe, 0x0a]);
    await github.pushByHand(
      {
        'buildlog/2026-11-18-binary.md': Uint8Array.from([0, 1, 2, 0, 255]),
        'buildlog/2026-11-18-latin.md': broken,
        'buildlog/2026-11-18-huge.md': 'x'.repeat(1_000_001),
        'buildlog/2026-11-18-long.md': `${journalWith('Long', 'Rest first')}${'And on.\n'.repeat(80_000)}`,
        'buildlog/2026-11-18-good.md': journalWith('Good'),
      },
      'All sorts',
    );
    expect((await sync()).synced).toEqual({ type: 'synced' });
    expect((await entries()).map(({ title }) => title)).toEqual(['Good', 'Long']);
    expect((await sync()).calls).toHaveLength(1);
    expect(await around.journalIndex.filesOf(name)).toHaveLength(5);
  });
});

/** A second. */
function later(clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    clock.wakeAt(at(clock.now() + 1_000), resolve);
  });
}
