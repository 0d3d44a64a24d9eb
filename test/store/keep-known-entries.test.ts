import { describe, expect, it } from 'vitest';
import { dailyLogPath } from '../../src/core/entry/entry-path.ts';
import type { KnownEntry } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import { ada, day, grace, oidOf, submission } from './sample.ts';

function entry(date: string, text: string, person = ada): KnownEntry {
  const key = { ...person, date: day(date) };
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

  it('finds the newest entry before a day, of the same person only', async () => {
    const { knownEntries } = await openTestStore();
    await knownEntries.remember(entry('2026-11-17', '# 17\n'));
    await knownEntries.remember(entry('2026-11-18', '# 18\n'));
    await knownEntries.remember(entry('2026-11-20', '# 20\n'));
    await knownEntries.remember(entry('2026-11-19', '# Grace\n', grace));
    expect((await knownEntries.findLatestBefore({ ...ada, date: day('2026-11-20') }))?.text).toBe('# 18\n');
    expect(await knownEntries.findLatestBefore({ ...ada, date: day('2026-11-17') })).toBeNull();
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
    await outbox.add(one);
    await knownEntries.remember({ ...entry(one.key.date, '# Read before that\n'), key: one.key });
    expect((await knownEntries.find(one.key))?.text).toBe('# one\n');
  });
});
