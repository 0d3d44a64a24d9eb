import { describe, expect, it } from 'vitest';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import { adaPath, path } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

describe('reading', () => {
  it('gives the file and where to see it, or says that there is none', async () => {
    const { github, repository } = await startJournal();
    const odd = path('buildlog/100% ünïcode #1.md');
    await github.pushByHand({ [odd]: '# Odd\n' }, 'Odd');
    expect(await repository.read(odd)).toEqual({
      type: 'file',
      file: { oid: blobOidOf('# Odd\n'), text: '# Odd\n' },
      url: `${new URL(github.apiUrl).origin}/acme/journal/blob/main/buildlog/100%25%20%C3%BCn%C3%AFcode%20%231.md`,
    });
    expect(await repository.read(adaPath)).toEqual({ type: 'absent' });
  });

  it('finds nothing in an empty repository', async () => {
    const { repository } = await startJournal('empty');
    expect(await repository.read(adaPath)).toEqual({ type: 'absent' });
  });

  it('says when GitHub cannot be asked', async () => {
    const { github, repository } = await startJournal();
    github.setDown(true);
    expect(await repository.read(adaPath)).toMatchObject({
      type: 'trouble',
      trouble: { kind: 'unreachable' },
    });
  });
});

describe('accounts', () => {
  it('are found by login, in any case', async () => {
    const { repository } = await startJournal();
    expect(await repository.findAccount('Ada-Codes')).toEqual({ id: 18_151_210, login: 'ada-codes' });
    expect(await repository.findAccount('nobody-at-all')).toBeNull();
  });

  it('are trouble while GitHub is down', async () => {
    const { github, repository } = await startJournal();
    github.setDown(true);
    expect(await repository.findAccount('ada-codes')).toMatchObject({ kind: 'unreachable' });
  });
});
