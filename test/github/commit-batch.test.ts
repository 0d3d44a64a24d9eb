import { describe, expect, it } from 'vitest';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import type { Change } from '../../src/use-cases/ports.ts';
import { pushMany, squashHistory } from './rewrite-history.ts';
import {
  adaPath,
  commitOid,
  create,
  edit,
  gracePath,
  requestOf,
  statesOf,
  typesOf,
} from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

describe('a batch', () => {
  it('becomes one commit with its trailer, and says where the file and the commit are', async () => {
    const { github, repository } = await startJournal();
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n')]));
    const [commit] = await github.commits(1);
    const origin = new URL(github.apiUrl).origin;
    expect(statesOf(report).one).toEqual({
      type: 'landed',
      landed: {
        commit: { oid: commit?.oid, url: `${origin}/acme/journal/commit/${commit?.oid}` },
        file: {
          oid: blobOidOf('# Ada\n'),
          text: '# Ada\n',
          url: `${origin}/acme/journal/blob/main/${adaPath}`,
        },
      },
    });
    expect(commit).toMatchObject({
      headline: 'buildlog: daily log 2026-11-20 by Ada',
      body: 'Buildlog-Batch: 01BATCH',
      files: [{ path: adaPath, change: 'added' }],
    });
    expect(await github.file(adaPath)).toBe('# Ada\n');
  });

  it('takes one query and one mutation', async () => {
    const { github, repository } = await startJournal();
    await repository.commit(
      requestOf([create('one', adaPath, '# Ada\n'), create('two', gracePath, '# Grace\n')]),
    );
    expect(github.calls.map(({ kind }) => kind)).toEqual(['query', 'mutation']);
    expect(await github.commits(5)).toHaveLength(2);
  });

  it('names those who wrote it', async () => {
    const { github, repository } = await startJournal();
    await repository.commit(
      requestOf([create('one', adaPath, '# Ada\n')], {
        message: (ids) => ({
          headline: `entries: ${ids.join()}`,
          coAuthors: [{ name: 'Ada Moreau', account: { id: 18_151_210, login: 'ada-codes' } }],
        }),
      }),
    );
    expect((await github.commits(1))[0]).toMatchObject({
      headline: 'entries: one',
      body: 'Buildlog-Batch: 01BATCH\nCo-authored-by: Ada Moreau <18151210+ada-codes@users.noreply.github.com>',
    });
  });

  it('makes several changes of one file one after another', async () => {
    const { github, repository } = await startJournal();
    const report = await repository.commit(
      requestOf([create('one', adaPath, '# Ada\n'), edit('two', adaPath, '# Ada\n', '# Ada, later\n')]),
    );
    expect(typesOf(report)).toEqual({ one: 'landed', two: 'landed' });
    expect(await github.file(adaPath)).toBe('# Ada, later\n');
  });

  it('makes no commit when everything is as it should be', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n' }, 'By hand');
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n')]));
    expect(statesOf(report).one).toMatchObject({ type: 'landed', landed: { commit: null } });
    expect(await github.commits(5)).toHaveLength(2);
  });

  it('names its commit to those whose words it holds, and to nobody else', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n' }, 'By hand');
    const report = await repository.commit(
      requestOf([create('one', adaPath, '# Ada\n'), create('two', gracePath, '# Grace\n')]),
    );
    const oid = (await github.commits(1))[0]?.oid;
    expect(statesOf(report)).toMatchObject({
      one: { landed: { commit: null } },
      two: { landed: { commit: { oid } } },
    });
  });

  it('never sends without the lease', async () => {
    const { github, repository } = await startJournal();
    const request = requestOf([create('one', adaPath, '# Ada\n')], { beforeSending: async () => false });
    expect(await repository.commit(request)).toEqual({ type: 'lease-lost' });
    expect(github.calls.map(({ kind }) => kind)).toEqual(['query']);
  });

  it('begins an empty repository', async () => {
    const { github, repository } = await startJournal('empty');
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n')]));
    expect(typesOf(report)).toEqual({ one: 'landed' });
    expect((await github.tree()).map((file) => file.path).sort()).toEqual(
      ['buildlog/README.md', adaPath].sort(),
    );
    expect(await github.commits(5)).toHaveLength(2);
  });

  it('writes to another branch than the default one', async () => {
    const { open, github } = await startJournal();
    expect(open({ branch: 'main' }).name).toBe('acme/journal@main');
    const report = await open({ branch: 'main' }).commit(requestOf([create('one', adaPath, '# Ada\n')]));
    expect(typesOf(report)).toEqual({ one: 'landed' });
    expect(await github.file(adaPath)).toBe('# Ada\n');
  });

  it('leaves for the next commit what does not fit into one', async () => {
    const { repository } = await startJournal();
    const large = `# ${'x'.repeat(5_000_000)}\n`;
    const report = await repository.commit(
      requestOf([create('one', adaPath, large), create('two', gracePath, large)]),
    );
    expect(typesOf(report)).toEqual({ one: 'landed' });
  });
});

describe('what people did on GitHub meanwhile', () => {
  it('is not edited by what follows an entry in its batch, which goes on under another name', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Grace\n' }, 'By hand', 'Grace');
    const taken: Change = {
      ...create('one', adaPath, '# Ada\n'),
      apply: () => ({ type: 'conflict', conflict: { reason: 'taken', sections: [], line: null } }),
    };
    const merging: Change = {
      ...edit('two', adaPath, '# Ada\n', '# Ada, later\n'),
      apply: (file) => ({ type: 'write', text: `${file?.text ?? ''}And more\n` }),
    };
    const report = await repository.commit(requestOf([taken, merging, create('three', gracePath, '# 3\n')]));
    expect(typesOf(report)).toEqual({ one: 'conflict', three: 'landed' });
    expect(await github.file(adaPath)).toBe('# Grace\n');
  });

  it('is kept: a new entry whose path is taken is a conflict that shows the file', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# By hand\n' }, 'By hand');
    const report = await repository.commit(
      requestOf([create('one', adaPath, '# Ada\n'), create('two', gracePath, '# Grace\n')]),
    );
    expect(statesOf(report).one).toEqual({
      type: 'conflict',
      conflict: {
        reason: 'exists',
        sections: [],
        line: null,
        theirs: {
          oid: blobOidOf('# By hand\n'),
          text: '# By hand\n',
          url: `${new URL(github.apiUrl).origin}/acme/journal/blob/main/${adaPath}`,
        },
      },
    });
    expect(await github.file(adaPath)).toBe('# By hand\n');
    expect(await github.file(gracePath)).toBe('# Grace\n');
  });

  it('is kept when it comes between our reading and our commit', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n' }, 'Ada');
    const report = await repository.commit(
      requestOf([edit('one', adaPath, '# Ada\n', '# Ada, by form\n')], {
        beforeSending: async () => {
          if ((await github.file(adaPath)) === '# Ada\n')
            await github.pushByHand({ [adaPath]: '# By hand\n' }, 'By hand');
          return true;
        },
      }),
    );
    expect(statesOf(report).one).toMatchObject({ type: 'conflict', conflict: { reason: 'changed' } });
    expect(await github.file(adaPath)).toBe('# By hand\n');
  });

  it('is kept when it was a deletion', async () => {
    const { github, repository } = await startJournal();
    const report = await repository.commit(requestOf([edit('one', adaPath, '# Ada\n', '# Ada, by form\n')]));
    expect(statesOf(report).one).toMatchObject({
      type: 'conflict',
      conflict: { reason: 'deleted', theirs: null },
    });
    expect(await github.file(adaPath)).toBeNull();
  });

  it('does not stop what touches other files', async () => {
    const { github, repository } = await startJournal();
    let pushed = false;
    const report = await repository.commit(
      requestOf([create('one', adaPath, '# Ada\n')], {
        beforeSending: async () => {
          if (!pushed) await github.pushByHand({ 'src/code.ts': 'export {};\n' }, 'Code');
          pushed = true;
          return true;
        },
      }),
    );
    expect(typesOf(report)).toEqual({ one: 'landed' });
    expect((await github.commits(5)).map(({ headline }) => headline)).toEqual([
      'buildlog: daily log 2026-11-20 by Ada',
      'Code',
      'Initial commit',
    ]);
  });

  it.each(['STALE_DATA', 'FORBIDDEN', 'NOT_FOUND'] as const)(
    'is met by reading again, however GitHub words it: %s',
    async (shape) => {
      const { github, repository, clock } = await startJournal();
      github.fault({ on: 'mutation', type: 'stale-head', shape, times: 1 });
      const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n')]));
      expect(typesOf(report)).toEqual({ one: 'landed' });
      expect(clock.waits).toEqual([1_000]);
    },
  );

  it('is trouble only when the head moves every time', async () => {
    const { github, repository, clock } = await startJournal();
    github.fault({ on: 'mutation', type: 'stale-head', shape: 'STALE_DATA', times: 5 });
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n')]));
    expect(report).toMatchObject({ type: 'trouble', trouble: { kind: 'busy', reference: 'REF-1' } });
    expect(clock.waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });
});

describe('files that are no plain text', () => {
  it('are read whole when they are longer than GraphQL gives', async () => {
    const { github, repository } = await startJournal();
    const long = `# Ada\n\n${'An entry that goes on and on.\n'.repeat(20_000)}`;
    await github.pushByHand({ [adaPath]: long }, 'Long');
    const report = await repository.commit(requestOf([edit('one', adaPath, long, `${long}The end.\n`)]));
    expect(typesOf(report)).toEqual({ one: 'landed' });
    expect(await github.file(adaPath)).toBe(`${long}The end.\n`);
  });

  it('are left alone: bytes', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [adaPath]: '\0\u0001\0binary' }, 'Bytes');
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n')]));
    expect(statesOf(report).one).toMatchObject({ type: 'conflict', conflict: { reason: 'unsafe' } });
  });

  it('are left alone: a folder of that name', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [`${adaPath}/inside.md`]: 'x\n' }, 'Folder');
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n')]));
    expect(statesOf(report).one).toMatchObject({
      type: 'conflict',
      conflict: { reason: 'unsafe', theirs: null },
    });
  });

  it('keep a byte order mark and every line end', async () => {
    const { github, repository } = await startJournal();
    const odd = '\ufeff# Ada\r\n\u00a0Zoë\u2028🧵\r\n';
    await github.pushByHand({ [adaPath]: odd }, 'Odd');
    const read = await repository.read(adaPath);
    expect(read).toMatchObject({ type: 'file', file: { text: odd, oid: blobOidOf(odd) } });
  });
});

describe('a batch that another process left open', () => {
  it('is found by its trailer and not committed again, even when its file was edited since', async () => {
    const { github, repository, open } = await startJournal();
    const changes = [create('one', adaPath, '# Ada\n'), create('two', gracePath, '# Grace\n')];
    await github.pushByHand({ [gracePath]: '# Grace was here\n' }, 'Grace');
    const oldestHead = commitOid((await github.commits(1))[0]?.oid ?? '');
    const first = await repository.commit(requestOf(changes));
    await github.pushByHand({ [adaPath]: '# Ada, by hand\n' }, 'By hand');
    const second = await open().commit(requestOf(changes, { oldestHead }));
    expect(second).toEqual(first);
    expect(await github.commits(9)).toHaveLength(4);
  });

  it('is found below more than a page of other commits', async () => {
    const { github, repository, open } = await startJournal();
    const oldestHead = commitOid((await github.commits(1))[0]?.oid ?? '');
    const request = requestOf([create('one', adaPath, '# Ada\n')], { oldestHead });
    await repository.commit(request);
    pushMany(github, 60);
    expect(typesOf(await open().commit(request))).toEqual({ one: 'landed' });
    expect(await github.commits(99)).toHaveLength(62);
  });

  it('is found by its files below more commits than are looked through, even when one was edited since', async () => {
    const { github, repository, open } = await startJournal();
    const oldestHead = commitOid((await github.commits(1))[0]?.oid ?? '');
    const request = requestOf([create('one', adaPath, '# Ada\n'), create('two', gracePath, '# Grace\n')], {
      oldestHead,
    });
    const first = await repository.commit(request);
    await github.pushByHand({ [adaPath]: '# Ada, by hand\n' }, 'By hand');
    pushMany(github, 400);
    expect(await open().commit(request)).toEqual(first);
    expect(await github.file(adaPath)).toBe('# Ada, by hand\n');
    expect(await github.commits(999)).toHaveLength(403);
  });

  it('lands when more commits than are looked through were made and it is not below them', async () => {
    const { github, repository } = await startJournal();
    const oldestHead = commitOid((await github.commits(1))[0]?.oid ?? '');
    pushMany(github, 400);
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n')], { oldestHead }));
    expect(typesOf(report)).toEqual({ one: 'landed' });
  });

  it('lands after the history was rewritten while it was open', async () => {
    const { github, repository } = await startJournal();
    const report = await repository.commit(
      requestOf([create('one', adaPath, '# Ada\n')], { oldestHead: commitOid('f'.repeat(40)) }),
    );
    expect(typesOf(report)).toEqual({ one: 'landed' });
    expect(await github.file(adaPath)).toBe('# Ada\n');
  });

  it('is not committed again when somebody squashed the history with it in there', async () => {
    const { github, repository, open } = await startJournal();
    const oldestHead = commitOid((await github.commits(1))[0]?.oid ?? '');
    const request = requestOf([create('one', adaPath, '# Ada\n')], { oldestHead });
    await repository.commit(request);
    squashHistory(github);
    expect(typesOf(await open().commit(request))).toEqual({ one: 'landed' });
    expect(await github.commits(9)).toHaveLength(1);
  });
});
