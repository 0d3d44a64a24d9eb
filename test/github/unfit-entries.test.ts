import { describe, expect, it } from 'vitest';
import { create, path, requestOf, statesOf } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const belowFile = path('buildlog/daily/2026/11/2026-11-20-ada.md');
const journal = path('buildlog/2026-11-20-login.md');

describe('an entry that GitHub can put nowhere', () => {
  it('is for its author to decide, when a file lies where its folder should be', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ 'buildlog/daily': 'notes\n' }, 'A file of that name');
    const report = await repository.commit(requestOf([create('one', belowFile, '# Ada\n')]));
    expect(statesOf(report)).toEqual({
      one: { type: 'conflict', conflict: { reason: 'unsafe', sections: [], line: null, theirs: null } },
    });
    expect(await github.file('buildlog/daily')).toBe('notes\n');
  });

  it('is found in smaller batches', async () => {
    const { github, repository, clock } = await startJournal();
    await github.pushByHand({ 'buildlog/daily': 'notes\n' }, 'A file of that name');
    const changes = [create('one', belowFile, '# Ada\n'), create('two', journal, '# Login\n')];
    expect(await repository.commit(requestOf(changes))).toEqual({ type: 'unfit' });
    expect(clock.waits).toEqual([]);
    expect(await github.commits(9)).toHaveLength(2);
  });

  it('is found in smaller batches when there is too much of it', async () => {
    const { github, repository } = await startJournal();
    const bytes = new Uint8Array(45_000_000);
    const large = create('one', belowFile, '# Ada\n', [{ path: path('buildlog/assets/a.png'), bytes }]);
    expect(statesOf(await repository.commit(requestOf([large])))).toMatchObject({
      one: { type: 'conflict', conflict: { reason: 'unsafe' } },
    });
    expect(await github.commits(9)).toHaveLength(1);
  });
});
