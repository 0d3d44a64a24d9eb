import { describe, expect, it } from 'vitest';
import { dailyLogPath, journalPath } from '../../src/core/entry/entry-path.ts';
import type { KnownEntry, LogKey } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import {
  ada,
  day,
  grace,
  home,
  journalKey,
  noDraft,
  oidOf,
  repository,
  submission,
  today,
} from './sample.ts';

const inNotes = { repository: repository('acme/notes') };

function entry(date: string, text: string, person = ada): KnownEntry {
  const key: LogKey = { ...today, ...person, date: day(date) };
  return { key, path: dailyLogPath('buildlog', key.date, 'ada'), oid: oidOf(text), text, url: null };
}

describe('known entries', () => {
  it('finds the entry of a day and replaces it with what was read later', async () => {
    const { knownEntries } = await openTestStore();
    const first = entry('2026-11-20', '# One\n');
    await knownEntries.remember(first);
    expect(await knownEntries.find(first.key)).toEqual(first);
    const second = { ...entry('2026-11-20', '# Two\n'), url: 'https://github.example/blob' };
    await knownEntries.remember(second);
    expect(await knownEntries.find(first.key)).toEqual(second);
  });

  it('keeps the text of every blob it has known, so that an edit can be compared with its basis', async () => {
    const { knownEntries } = await openTestStore();
    await knownEntries.remember(entry('2026-11-20', '# One\n'));
    await knownEntries.remember(entry('2026-11-20', '# Two\n'));
    expect(await knownEntries.text(oidOf('# One\n'))).toBe('# One\n');
    expect(await knownEntries.text(oidOf('# Three\n'))).toBeNull();
  });

  it('keeps texts that databases dislike: NUL, lone surrogates, quotes', async () => {
    const { knownEntries, outbox } = await openTestStore();
    const hostile = '# \0 \ud800 \'"; drop table blobs; -- 🧵\r\n\ufeff';
    await knownEntries.remember(entry('2026-11-20', hostile));
    expect(await knownEntries.text(oidOf(hostile))).toBe(hostile);
    const one = submission('one', { expected: { oid: oidOf(`${hostile}!`), text: `${hostile}!` } });
    await outbox.add(one, noDraft);
    expect((await outbox.find(one.id))?.submission).toEqual(one);
  });

  it('finds the newest entry before a day, of the same person only', async () => {
    const { knownEntries } = await openTestStore();
    await knownEntries.remember(entry('2026-11-17', '# 17\n'));
    await knownEntries.remember(entry('2026-11-18', '# 18\n'));
    await knownEntries.remember(entry('2026-11-20', '# 20\n'));
    await knownEntries.remember(entry('2026-11-19', '# Grace\n', grace));
    expect((await knownEntries.findLatestBefore(today))?.text).toBe('# 18\n');
    expect(await knownEntries.findLatestBefore({ ...today, date: day('2026-11-17') })).toBeNull();
  });

  it('finds the newest daily log before a day, not a journal and not one of another repository', async () => {
    const { knownEntries } = await openTestStore();
    const old = entry('2026-11-16', '# 16\n');
    const journal = entry('2026-11-18', '# Journal\n');
    const elsewhere = entry('2026-11-19', '# Elsewhere\n');
    await knownEntries.remember(old);
    await knownEntries.remember({ ...journal, key: { ...journalKey('J1'), date: day('2026-11-18') } });
    await knownEntries.remember({ ...elsewhere, key: { ...elsewhere.key, ...inNotes } });
    expect(await knownEntries.findLatestBefore(today)).toEqual(old);
    expect((await knownEntries.findLatestBefore({ ...today, ...inNotes }))?.text).toBe('# Elsewhere\n');
  });

  it('finds an entry of either kind by where it is, for its author alone', async () => {
    const { knownEntries } = await openTestStore();
    const log = entry('2026-11-20', '# Log\n');
    const at = journalPath('buildlog', today.date, 'Sign in');
    const journal = { ...entry('2026-11-20', '# Journal\n'), key: journalKey('J1'), path: at };
    await knownEntries.remember(log);
    await knownEntries.remember(journal);
    expect(await knownEntries.findAt(ada, home, log.path)).toEqual(log);
    expect(await knownEntries.findAt(ada, home, at)).toEqual(journal);
    expect(await knownEntries.findAt(grace, home, at)).toBeNull();
    expect(await knownEntries.findAt(ada, inNotes.repository, at)).toBeNull();
  });

  it('lists both kinds, of all repositories', async () => {
    const { knownEntries } = await openTestStore();
    const log = entry('2026-11-20', '# Log\n');
    await knownEntries.remember(log);
    await knownEntries.remember({ ...log, key: journalKey('J1') });
    await knownEntries.remember({ ...log, key: { ...today, ...inNotes, date: day('2026-11-21') } });
    expect(
      (await knownEntries.list(ada, 10)).map(({ key }) => [key.date, key.repository, key.journal]),
    ).toEqual([
      ['2026-11-21', 'acme/notes', undefined],
      ['2026-11-20', 'acme/journal', 'J1'],
      ['2026-11-20', 'acme/journal', undefined],
    ]);
  });

  it('lists the newest days first, as many as were asked for', async () => {
    const { knownEntries } = await openTestStore();
    for (const date of ['2026-11-18', '2026-11-20', '2026-11-19']) {
      await knownEntries.remember(entry(date, `# ${date}\n`));
    }
    expect((await knownEntries.list(ada, 2)).map(({ key }) => key.date)).toEqual([
      '2026-11-20',
      '2026-11-19',
    ]);
  });

  it('leaves what a person submitted alone: it is newer than what was read meanwhile', async () => {
    const { knownEntries, outbox } = await openTestStore();
    const one = submission('one');
    await outbox.add(one, noDraft);
    await knownEntries.remember({ ...entry(one.key.date, '# Read before that\n'), key: one.key });
    expect((await knownEntries.find(one.key))?.text).toBe('# one\n');
  });
});
