import { describe, expect, it } from 'vitest';
import { playedSecret } from '../../sandbox/github/played-secret.ts';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import {
  adaPath,
  create,
  edit,
  gracePath,
  path,
  remove,
  requestOf,
  statesOf,
  typesOf,
} from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const secret = '# Ada\n\nPLAYED-SECRET-1\n';
const kenjiPath = path('buildlog/daily/2026/11/2026-11-20-kenji.md');

async function protectedJournal() {
  const started = await startJournal();
  started.github.setPushProtection(playedSecret);
  return started;
}

describe('a secret that GitHub finds', () => {
  it('refuses the one entry that is written, at the first try, and nothing lands', async () => {
    const { github, repository, clock } = await protectedJournal();
    const report = await repository.commit(requestOf([create('one', adaPath, secret)]));
    expect(statesOf(report)).toEqual({ one: { type: 'refused', theirs: null } });
    expect(clock.waits).toEqual([]);
    expect(await github.commits(9)).toHaveLength(1);
  });

  it('shows the file as it stays where an edit is refused', async () => {
    const { github, repository } = await protectedJournal();
    await github.pushByHand({ [adaPath]: '# Ada\n' }, 'Ada');
    const report = await repository.commit(requestOf([edit('one', adaPath, '# Ada\n', secret)]));
    expect(statesOf(report).one).toEqual({
      type: 'refused',
      theirs: {
        oid: blobOidOf('# Ada\n'),
        text: '# Ada\n',
        url: `${new URL(github.apiUrl).origin}/acme/journal/blob/main/${adaPath}`,
      },
    });
  });

  it('settles what needs no commit beside it', async () => {
    const { github, repository } = await protectedJournal();
    await github.pushByHand({ [gracePath]: '# Grace\n', [kenjiPath]: '# By hand\n' }, 'By hand');
    const report = await repository.commit(
      requestOf([
        create('grace', gracePath, '# Grace\n'),
        create('ada', adaPath, secret),
        create('kenji', kenjiPath, '# Kenji\n'),
      ]),
    );
    expect(typesOf(report)).toEqual({ grace: 'landed', ada: 'refused', kenji: 'conflict' });
  });

  it('leaves what was planned onto the refused file for the next commit', async () => {
    const { repository } = await protectedJournal();
    const report = await repository.commit(
      requestOf([create('one', adaPath, secret), create('two', adaPath, '# Ada again\n')]),
    );
    expect(typesOf(report)).toEqual({ one: 'refused' });
  });

  it('in a batch of several says only that one of them holds it', async () => {
    const { github, repository } = await protectedJournal();
    const report = await repository.commit(
      requestOf([create('one', adaPath, secret), create('two', gracePath, '# Grace\n')]),
    );
    expect(report).toEqual({ type: 'secret-refused' });
    expect(await github.commits(9)).toHaveLength(1);
  });

  it('does not make GitHub be waited for longer at the next trouble', async () => {
    const { github, repository, clock } = await protectedJournal();
    const two = requestOf([create('one', adaPath, secret), create('two', gracePath, '# Grace\n')]);
    github.setDown(true);
    for (let tries = 0; tries < 3; tries += 1) await repository.commit(two);
    github.setDown(false);
    await repository.commit(two);
    github.setDown(true);
    const report = await repository.commit(two);
    expect(report.type === 'trouble' && report.trouble.retryAt - clock.now()).toBe(5_000);
  });

  it('holds up a removal beside it, which is then tried alone', async () => {
    const { github, repository } = await protectedJournal();
    await github.pushByHand({ [gracePath]: '# Grace\n' }, 'Grace');
    const report = await repository.commit(
      requestOf([create('one', adaPath, secret), remove('two', gracePath, '# Grace\n')]),
    );
    expect(report).toEqual({ type: 'secret-refused' });
  });
});
