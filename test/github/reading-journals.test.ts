import { describe, expect, it } from 'vitest';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import { adaPath, commitOid, create, edit, path, requestOf } from './sample-changes.ts';
import { type StartedJournal, startJournal } from './start-journal.ts';

async function headOf({ github }: StartedJournal) {
  return commitOid((await github.commits(1))[0]?.oid ?? '');
}

describe('a file before a commit', () => {
  it('is read as it was, with a page that goes on showing that', async () => {
    const journal = await startJournal();
    const { github, repository } = journal;
    const before = await github.pushByHand({ [adaPath]: '# Ada\n' }, 'Ada');
    await repository.commit(requestOf([edit('one', adaPath, '# Ada\n', '# Ada, later\n')]));
    const commit = await headOf(journal);
    await github.pushByHand({ [adaPath]: '# By hand\n' }, 'By hand');
    expect(await repository.readBefore(adaPath, commit)).toEqual({
      type: 'file',
      file: { oid: blobOidOf('# Ada\n'), text: '# Ada\n' },
      url: `${new URL(github.apiUrl).origin}/acme/journal/blob/${before}/${adaPath}`,
    });
  });

  it('is absent where the commit made it', async () => {
    const journal = await startJournal();
    await journal.repository.commit(requestOf([create('one', adaPath, '# Ada\n')]));
    expect(await journal.repository.readBefore(adaPath, await headOf(journal))).toEqual({ type: 'absent' });
  });

  it('is absent before the first commit of all', async () => {
    const journal = await startJournal();
    const first = await headOf(journal);
    expect(await journal.repository.readBefore(path('README.md'), first)).toEqual({ type: 'absent' });
  });

  it('is not taken for absent when nobody knows the commit', async () => {
    const { repository } = await startJournal();
    expect(await repository.readBefore(adaPath, commitOid('f'.repeat(40)))).toMatchObject({
      type: 'trouble',
      trouble: { kind: 'unreachable', detail: 'the repository does not show that commit' },
    });
  });

  it('is read whole when it is longer than GraphQL gives', async () => {
    const journal = await startJournal();
    const long = `# Ada\n\n${'An entry that goes on and on.\n'.repeat(20_000)}`;
    await journal.github.pushByHand({ [adaPath]: long }, 'Long');
    await journal.github.pushByHand({ [adaPath]: '# Short\n' }, 'Short');
    const read = await journal.repository.readBefore(adaPath, await headOf(journal));
    expect(read).toMatchObject({ type: 'file', file: { oid: blobOidOf(long) } });
  });

  it('is trouble while GitHub is down', async () => {
    const journal = await startJournal();
    const commit = await headOf(journal);
    journal.github.setDown(true);
    expect(await journal.repository.readBefore(adaPath, commit)).toMatchObject({ type: 'trouble' });
  });
});

describe('the list of journals', () => {
  it('holds what is named like one, newest day first, at most as many as asked for', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand(
      {
        'buildlog/2026-11-19-first.md': 'x',
        'buildlog/2026-11-20-second.md': 'x',
        'buildlog/2025-12-31-old.md': 'x',
        'buildlog/BUILDLOG_SYSTEM.md': 'x',
        'buildlog/_TEMPLATE.md': 'x',
        'buildlog/2026-11-20-notes.txt': 'x',
        'buildlog/2026-11-21-folder.md/inside.md': 'x',
        'buildlog/daily/2026/11/2026-11-20-ada.md': 'x',
        '2026-11-22-elsewhere.md': 'x',
      },
      'Journals',
    );
    const paths = [
      'buildlog/2026-11-20-second.md',
      'buildlog/2026-11-19-first.md',
      'buildlog/2025-12-31-old.md',
    ];
    expect(await repository.listJournals(10)).toEqual({ type: 'paths', paths });
    expect(await repository.listJournals(2)).toEqual({ type: 'paths', paths: paths.slice(0, 2) });
    expect(github.calls.filter(({ kind }) => kind === 'query')).toHaveLength(2);
  });

  it('is read of the branch that is configured', async () => {
    const { github, open } = await startJournal();
    await github.pushByHand({ 'buildlog/2026-11-19-first.md': 'x' }, 'Journals');
    expect(await open({ branch: 'main' }).listJournals(10)).toMatchObject({
      paths: ['buildlog/2026-11-19-first.md'],
    });
    expect(await open({ branch: 'gone' }).listJournals(10)).toMatchObject({
      trouble: { kind: 'branch-missing' },
    });
  });

  it('is empty where there is no folder, and in an empty repository', async () => {
    const none = { type: 'paths', paths: [] };
    expect(await (await startJournal()).repository.listJournals(10)).toEqual(none);
    expect(await (await startJournal('empty')).repository.listJournals(10)).toEqual(none);
  });

  it('is trouble for a repository that is not there', async () => {
    const { open } = await startJournal();
    expect(await open({ repository: 'acme/gone' }).listJournals(10)).toMatchObject({
      trouble: { kind: 'repository-missing' },
    });
  });
});

describe('a blob', () => {
  const bytes = Uint8Array.from([0x89, 0x50, 0, 255, 13, 10]);

  it('is read byte for byte, also when nothing links it any more', async () => {
    const { github, repository } = await startJournal();
    const picture = path('buildlog/assets/one-12345678.png');
    await github.pushByHand({ [picture]: bytes }, 'Added');
    await github.pushByHand({ [picture]: null }, 'Removed');
    expect(await repository.readBlob(blobOidOf(bytes))).toEqual({ type: 'bytes', bytes });
  });

  it('is absent where the repository never had it, and trouble while GitHub is down', async () => {
    const { github, repository } = await startJournal();
    expect(await repository.readBlob(blobOidOf(bytes))).toEqual({ type: 'absent' });
    github.setDown(true);
    expect(await repository.readBlob(blobOidOf(bytes))).toMatchObject({ type: 'trouble' });
  });
});
