import { describe, expect, it } from 'vitest';
import { entryAt } from '../../../src/use-cases/entries/entry-at.ts';
import type { ReadResult } from '../../../src/use-cases/ports.ts';
import { ada, at, home, oidOf, path, repository, today, trouble } from '../../store/sample.ts';
import { exampleFile, person, startUseCases } from '../start-use-cases.ts';

const url = 'https://github.example/blob/x';
const journal = { repository: home, path: path('buildlog/2026-01-01-user-auth-api.md') };

function fileOf(text: string): ReadResult {
  return { type: 'file', file: { oid: oidOf(text), text }, url };
}

describe('what lies at a path', () => {
  it.each([
    ['buildlog/2026-01-01-user-auth-api.md', { kind: 'build-journal', date: '2026-01-01' }],
    ['buildlog/daily/2026/11/2026-11-20-ada.md', { kind: 'daily-log', date: '2026-11-20', slug: 'ada' }],
    ['buildlog/2026-13-01-no-such-month.md', null],
    ['buildlog/_TEMPLATE.md', null],
    ['buildlog/notes/2026-01-01-x.md', null],
    ['2026-01-01-x.md', null],
    ['README.md', null],
  ])('%s', (text, entry) => {
    expect(entryAt('buildlog', path(text))).toEqual(entry);
  });
});

describe('opening a journal for editing', () => {
  it('begins a draft of the file as it is now, anybody’s, and finds that draft the next time', async () => {
    const { useCases } = await startUseCases({ read: async () => fileOf(exampleFile) });
    const first = await useCases.entries.openEntry(person, journal);
    if (first.type !== 'build-journal') throw new Error(first.type);
    expect(first.restored).toBe(false);
    expect(first.draft).toMatchObject({
      key: { ...ada, repository: 'acme/journal', date: '2026-01-01' },
      editing: { path: journal.path, basis: oidOf(exampleFile), url },
      answers: { title: 'User Authentication API' },
    });
    const again = await useCases.entries.openEntry(person, journal);
    expect(again).toMatchObject({ restored: true, draft: { key: first.draft.key } });
    expect(await useCases.journal.journalDrafts(person)).toHaveLength(1);
  });

  it('that is their own keeps its name, so that what it was submitted as is edited', async () => {
    const current: { text: string } = { text: '' };
    const stage = await startUseCases({ read: async () => fileOf(current.text) });
    const draft = await stage.begin();
    await stage.submit(draft);
    const { submission } = await stage.land();
    current.text = `${submission.expected?.text}\n## Commits\n`;
    const opened = await stage.useCases.entries.openSubmitted(person, submission.id);
    expect(opened).toMatchObject({
      draft: { key: draft.key, editing: { basis: oidOf(current.text) } },
    });
  });

  it('that still waits opens as it was submitted: that is newer than the repository', async () => {
    const stage = await startUseCases();
    await stage.submit(await stage.begin(), 'form');
    const waiting = await stage.store.outbox.latestOf('form');
    if (waiting === null) throw new Error('nothing waits');
    const opened = await stage.useCases.entries.openSubmitted(person, waiting.id);
    expect(opened).toMatchObject({ draft: { editing: { basis: waiting.expected?.oid } } });
  });

  it.each<[string, ReadResult, object]>([
    [
      'has an open fence, with the line',
      fileOf('# Build Journal: X\n\n## The Goal\n\n```\nopen\n'),
      { type: 'unsafe', line: 5, url },
    ],
    ['has no title', fileOf('no title\n'), { type: 'unsafe', line: 1, url }],
    ['is gone', { type: 'absent' }, { type: 'absent' }],
    [
      'cannot be asked for',
      { type: 'trouble', trouble: trouble('unreachable') },
      { type: 'unreachable', reference: trouble('unreachable').reference },
    ],
  ])('says so and begins no draft when the file %s', async (_, read, result) => {
    const { useCases, store } = await startUseCases({ read: async () => read });
    expect(await useCases.entries.openEntry(person, journal)).toMatchObject(result);
    expect(await useCases.journal.journalDrafts(person)).toEqual([]);
    expect(await store.knownEntries.list(ada, 9)).toEqual([]);
  });

  it('opens what is known here when GitHub does not answer', async () => {
    const current: { read: ReadResult } = { read: fileOf(exampleFile) };
    const { useCases } = await startUseCases({ read: async () => current.read });
    const first = await useCases.entries.openEntry(person, journal);
    if (first.type !== 'build-journal') throw new Error(first.type);
    await useCases.journal.discardJournal(person, first.draft.key.journal);
    current.read = { type: 'trouble', trouble: trouble('unreachable') };
    expect(await useCases.entries.openEntry(person, journal)).toMatchObject({
      type: 'build-journal',
      draft: { key: first.draft.key },
    });
  });
});

describe('opening what is no journal', () => {
  it("opens one's own daily log by its day, and nobody else's", async () => {
    const { useCases } = await startUseCases();
    const open = (name: string) =>
      useCases.entries.openEntry(person, {
        repository: home,
        path: path(`buildlog/daily/2026/11/2026-11-20-${name}.md`),
      });
    expect(await open('ada')).toEqual({ type: 'daily-log', repository: home, date: today.date });
    expect(await open('grace')).toEqual({ type: 'not-theirs' });
  });

  it('refuses a journal of a repository that no channel of this workspace writes to', async () => {
    const { useCases, store } = await startUseCases({ read: async () => fileOf(exampleFile) });
    const other = repository('other/log');
    const place = { repository: other, path: journal.path };
    expect(await useCases.entries.openEntry(person, place)).toEqual({ type: 'not-theirs' });
    const log = { channel: 'C1', channelName: '', repository: other, tiedBy: 'U9', tiedAt: at(0) };
    await store.teamLogs.tie({ team: 'T2', ...log });
    expect(await useCases.entries.openEntry(person, place)).toEqual({ type: 'not-theirs' });
    await store.teamLogs.tie({ team: ada.team, ...log });
    expect(await useCases.entries.openEntry(person, place)).toMatchObject({ type: 'build-journal' });
    await store.teamLogs.untie(ada.team, 'C1');
    expect(await useCases.entries.openEntry(person, place)).toMatchObject({ type: 'build-journal' });
  });

  it('refuses what is no entry', async () => {
    const { useCases } = await startUseCases();
    const place = { repository: home, path: path('README.md') };
    expect(await useCases.entries.openEntry(person, place)).toEqual({ type: 'not-theirs' });
  });
});

describe('the entries that can be edited', () => {
  it("are this person's own, then the other journals of the repository", async () => {
    const others = [path('buildlog/2026-11-19-rate-limit.md'), path('buildlog/2026-01-01-user-auth-api.md')];
    const stage = await startUseCases({
      listJournals: async () => ({
        type: 'paths',
        paths: [path('buildlog/2026-11-20-user-authentication-api.md'), ...others],
      }),
      read: async () =>
        fileOf(exampleFile.replace('**Status:** Complete', '**Status:** Complete\n**Author:** Grace')),
    });
    await stage.submit(await stage.begin());
    await stage.useCases.entries.openEntry(person, journal);
    const list = await stage.useCases.entries.listEntries(person, home);
    expect(list.own.map((entry) => entry.path)).toEqual(['buildlog/2026-11-20-user-authentication-api.md']);
    expect(list.others).toEqual(others);
  });

  it('are those known here when GitHub does not answer', async () => {
    const stage = await startUseCases({
      listJournals: async () => ({ type: 'trouble', trouble: trouble('unreachable') }),
    });
    await stage.submit(await stage.begin());
    const list = await stage.useCases.entries.listEntries(person, home);
    expect({ own: list.own.length, others: list.others }).toEqual({ own: 1, others: null });
  });
});
