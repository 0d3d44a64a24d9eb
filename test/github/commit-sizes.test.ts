import { describe, expect, it } from 'vitest';
import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import type { Change } from '../../src/use-cases/ports.ts';
import { batchId, create, edit, path, requestOf, typesOf } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const hundred = Array.from({ length: 100 }, (_, number) =>
  create(`e${number}`, path(`buildlog/daily/2026/11/2026-11-20-author-${number}.md`), `# ${number}\n`),
);
const sixty = hundred.slice(0, 60);
const timeout = { on: 'mutation', type: 'status', status: 504, times: 1 } as const;

function namesOf(changes: readonly Change[], from: number, to: number) {
  return Object.fromEntries(changes.slice(from, to).map(({ id }) => [id, 'landed']));
}

describe('a commit after one that took GitHub too long', () => {
  it('carries a quarter, and those after it more again', async () => {
    const { github, repository } = await startJournal();
    github.fault({ ...timeout, when: 'before' });
    expect(typesOf(await repository.commit(requestOf(hundred)))).toEqual(namesOf(hundred, 0, 25));
    const sizes: number[] = [];
    for (const batch of ['01B', '01C', '01D']) {
      const changes = hundred.map((one) => ({ ...one, path: path(`${one.path}-${batch}`) }));
      const report = await repository.commit(requestOf(changes, { batch: batchId(batch) }));
      sizes.push(Object.keys(typesOf(report)).length);
    }
    expect(sizes).toEqual([25, 50, 100]);
  });

  it('is not made where the large one has landed all the same', async () => {
    const { github, repository } = await startJournal();
    github.fault({ ...timeout, when: 'after' });
    expect(typesOf(await repository.commit(requestOf(sixty)))).toEqual(namesOf(sixty, 0, 60));
    expect(await github.commits(9)).toHaveLength(2);
  });

  it('is told as what it holds when its own answer is lost too', async () => {
    const { github, repository } = await startJournal();
    const [first] = sixty;
    const later = first === undefined ? [] : [edit('later', first.path, '# 0\n', '# 0, later\n')];
    const changes = [...sixty, ...later];
    const faults: readonly GitHubFault[] = [
      { ...timeout, when: 'before' },
      { ...timeout, when: 'after' },
    ];
    for (const fault of faults) github.fault(fault);
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual(namesOf(changes, 0, 25));
    expect(await github.commits(9)).toHaveLength(2);
    expect((await github.tree()).filter(({ path: where }) => where.startsWith('buildlog/'))).toHaveLength(25);
  });

  it('is as large as ever where the head moved, or GitHub said no', async () => {
    const { github, repository } = await startJournal();
    github.fault({ on: 'mutation', type: 'stale-head', shape: 'STALE_DATA', times: 1 });
    expect(typesOf(await repository.commit(requestOf(sixty)))).toEqual(namesOf(sixty, 0, 60));
  });
});
