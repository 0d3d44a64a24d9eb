import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import type { CommitOid } from '../../src/use-cases/ports.ts';
import {
  adaPath,
  batchId,
  create,
  gracePath,
  path,
  remove,
  requestOf,
  statesOf,
  troubleOf,
  typesOf,
} from './sample-changes.ts';
import { type StartedJournal, startJournal } from './start-journal.ts';

const changes = [create('one', adaPath, '# Ada\n')];
const picturePath = path('buildlog/assets/2026-11-20-ada-0badcafe.png');
const picture = [{ path: picturePath, bytes: Uint8Array.from([1, 2, 255]) }];

const before = { on: 'mutation', times: 1, when: 'before' } as const;
const after = { on: 'mutation', times: 1, when: 'after' } as const;

/** Answers that do not say whether the commit was made. */
const faults: readonly (readonly [string, GitHubFault])[] = [
  ['a 502 instead of the commit', { ...before, type: 'status', status: 502 }],
  ['a 502 after the commit', { ...after, type: 'status', status: 502 }],
  ['a 500 after the commit', { ...after, type: 'status', status: 500 }],
  ['a 504 after the commit', { ...after, type: 'status', status: 504 }],
  ['a reset before the commit', { ...before, type: 'reset' }],
  ['a reset after the commit', { ...after, type: 'reset' }],
  ['a page instead of data before the commit', { ...before, type: 'html' }],
  ['a page instead of data after the commit', { ...after, type: 'html' }],
  ['an empty body before the commit', { ...before, type: 'empty' }],
  ['an empty body after the commit', { ...after, type: 'empty' }],
  [
    'a timeout inside GitHub, before the commit',
    {
      ...before,
      type: 'graphql-error',
      errorType: '',
      message: 'Something went wrong while executing your query.',
    },
  ],
  [
    'an error of a type that nobody knows',
    { ...before, type: 'graphql-error', errorType: 'NEW_THING', message: 'No.' },
  ],
];

describe('a commit whose outcome is unknown', () => {
  it.each(faults)('is made exactly once: %s', async (_, fault) => {
    const { github, repository, clock } = await startJournal();
    github.fault(fault);
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
    expect(clock.waits).toEqual([1_000]);
    expect(await github.commits(9)).toHaveLength(2);
  });

  it.each(faults)('is made exactly once with its picture and its removals: %s', async (_, fault) => {
    const { github, repository, clock } = await startJournal();
    const shot = path('buildlog/assets/2026-11-20-grace-0badcafe.png');
    const bytes = Uint8Array.from([0, 255]);
    await github.pushByHand({ [gracePath]: '# Grace\n', [shot]: bytes }, 'Grace');
    github.fault(fault);
    const removal = remove('two', gracePath, '# Grace\n', [{ path: shot, oid: blobOidOf(bytes) }]);
    const report = await repository.commit(requestOf([create('one', adaPath, '# Ada\n', picture), removal]));
    expect(report).toMatchObject({
      type: 'settled',
      settlements: [
        { state: { landed: { file: { text: '# Ada\n' } } } },
        { state: { landed: { file: null } } },
      ],
    });
    expect(clock.waits).toEqual([1_000]);
    expect(await github.commits(9)).toHaveLength(3);
    expect(await github.bytes(picturePath)).toEqual(Buffer.from([1, 2, 255]));
    expect(await github.file(gracePath)).toBeNull();
    expect(await github.bytes(shot)).toBeNull();
  });

  it('is told as a removal that landed, although somebody put the file back before we looked', async () => {
    const { github, repository, clock } = await startJournal();
    await github.pushByHand({ [gracePath]: '# Grace\n' }, 'Grace');
    github.fault({ ...after, type: 'reset' });
    clock.duringWaits(() => github.pushByHand({ [gracePath]: '# Grace\n' }, 'Back'));
    const report = await repository.commit(requestOf([remove('two', gracePath, '# Grace\n')]));
    expect(statesOf(report).two).toMatchObject({ type: 'landed', landed: { file: null } });
    expect(await github.file(gracePath)).toBe('# Grace\n');
  });

  it('is made when an error stands beside its oid', async () => {
    const { github, repository, clock } = await startJournal();
    const message = 'Could not resolve file over 10mb.';
    github.fault({ ...after, type: 'graphql-error', errorType: 'UNPROCESSABLE', message });
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
    expect(clock.waits).toEqual([]);
    expect(await github.commits(9)).toHaveLength(2);
  });

  it('is made exactly once when GitHub takes longer than we wait', async () => {
    const { github, open } = await startJournal();
    const repository = open({ timeoutMs: 150 });
    github.fault({ on: 'mutation', type: 'latency', milliseconds: 400, times: 1 });
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await github.commits(9)).toHaveLength(2);
  });

  it('is made exactly once when it lands late, before we look again', async () => {
    const { github, repository, clock } = await startJournal();
    github.fault({ on: 'mutation', type: 'late-landing', milliseconds: 5, times: 1 });
    clock.duringWaits(() => new Promise<void>((resolve) => github.onChange(resolve)));
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
    expect(github.calls.filter(({ kind }) => kind === 'mutation')).toHaveLength(1);
    expect(await github.commits(9)).toHaveLength(2);
  });

  it('is made exactly once when it would land after we sent it again', async () => {
    const { github, repository } = await startJournal();
    github.fault({ on: 'mutation', type: 'late-landing', milliseconds: 300, times: 1 });
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await github.commits(9)).toHaveLength(2);
  });

  it('is told as landed with what it holds, although its file was replaced by hand before we looked', async () => {
    const { github, repository, clock } = await startJournal();
    github.fault({ ...after, type: 'status', status: 502 });
    clock.duringWaits(() => github.pushByHand({ [adaPath]: '# By hand\n' }, 'By hand'));
    const report = await repository.commit(requestOf([...changes, create('two', gracePath, '# Grace\n')]));
    expect(report).toMatchObject({
      type: 'settled',
      settlements: [{ state: { landed: { file: { text: '# Ada\n' } } } }, { state: { type: 'landed' } }],
    });
    expect(await github.file(adaPath)).toBe('# By hand\n');
  });

  it('tells the conflicts of a batch whose commit landed unheard', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [gracePath]: '# Grace was here\n' }, 'Grace');
    github.fault({ ...after, type: 'reset' });
    const report = await repository.commit(requestOf([...changes, create('two', gracePath, '# Grace\n')]));
    expect(typesOf(report)).toEqual({ one: 'landed', two: 'conflict' });
    expect(await github.file(gracePath)).toBe('# Grace was here\n');
  });

  it('stays open while GitHub is down, and is settled by reading later', async () => {
    const { github, repository } = await startJournal();
    let oldestHead: CommitOid | null = null;
    const beforeSending = async (head: CommitOid) => {
      oldestHead ??= head;
      return true;
    };
    github.fault({ ...after, type: 'reset' });
    const sending = repository.commit(
      requestOf(changes, {
        beforeSending: async (head) => {
          // The commit lands, its answer is lost, and every reading after it fails.
          github.fault({ on: 'query', type: 'status', status: 502, when: 'before', times: 4 });
          return beforeSending(head);
        },
      }),
    );
    expect(await sending).toMatchObject({ type: 'trouble', trouble: { kind: 'unreachable' } });
    expect(oldestHead).not.toBeNull();
    expect(typesOf(await repository.commit(requestOf(changes, { oldestHead })))).toEqual({ one: 'landed' });
    expect(await github.commits(9)).toHaveLength(2);
  });
});

describe('a commit that waits to look again', () => {
  it('ends at once when the bot stops, and its batch is settled after the next start', async () => {
    const { github, open, clock } = await startJournal();
    const stopping = new AbortController();
    // A wait that never ends by itself.
    clock.duringWaits(async () => {
      stopping.abort();
      await new Promise(() => undefined);
    });
    github.fault({ ...after, type: 'reset' });
    const heads: CommitOid[] = [];
    const beforeSending = async (head: CommitOid) => heads.push(head) > 0;
    const report = await open({ stopping: stopping.signal }).commit(requestOf(changes, { beforeSending }));
    expect(troubleOf(report).kind).toBe('unreachable');
    expect(clock.waits).toEqual([1_000]);
    const next = await open().commit(requestOf(changes, { oldestHead: heads[0] ?? null }));
    expect(typesOf(next)).toEqual({ one: 'landed' });
    expect(await github.commits(9)).toHaveLength(2);
  });
});

describe('many batches through many faults', () => {
  const fault = fc.oneof(
    fc.constantFrom(...faults.map(([, one]) => one)),
    fc.constantFrom<GitHubFault>(
      { on: 'query', type: 'status', status: 502, when: 'before', times: 1 },
      { on: 'query', type: 'empty', when: 'before', times: 1 },
      { on: 'mutation', type: 'stale-head', shape: 'FORBIDDEN', times: 1 },
      { on: 'mutation', type: 'late-landing', milliseconds: 3, times: 1 },
    ),
  );
  const step = fc.record({
    faults: fc.array(fault, { maxLength: 3 }),
    byHand: fc.constantFrom('nothing', 'other file', 'same file'),
  });

  it('loses nothing, doubles nothing and overwrites nothing', async () => {
    const started = await startJournal();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        for (const one of steps) await bringThrough(started, one);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

const bytes = Uint8Array.from([0, 1, 255]);
let count = 0;

/** One batch, of an entry with a picture and a removal, until it is settled: with the first head it was sent with. */
async function bringThrough(
  { github, repository, clock }: StartedJournal,
  step: { readonly faults: readonly GitHubFault[]; readonly byHand: string },
): Promise<void> {
  count += 1;
  const mine = path(`buildlog/${count}.md`);
  const drawn = path(`buildlog/assets/${count}.png`);
  const old = path(`buildlog/old/${count}.md`);
  await github.pushByHand({ [old]: '# Old\n' }, `old ${count}`);
  const batch = batchId(`BATCH${count}`);
  let pushed = false;
  clock.duringWaits(async () => {
    if (pushed || step.byHand === 'nothing') return;
    pushed = true;
    const where = step.byHand === 'same file' ? mine : `other/${count}.md`;
    await github.pushByHand({ [where]: '# By hand\n' }, `by hand ${count}`);
  });
  for (const one of step.faults) github.fault(one);

  let oldestHead: CommitOid | null = null;
  let settled: Readonly<Record<string, string>> | null = null;
  for (let tries = 0; settled === null && tries < 20; tries += 1) {
    const report = await repository.commit(
      requestOf([create('one', mine, '# Mine\n', [{ path: drawn, bytes }]), remove('two', old, '# Old\n')], {
        batch,
        oldestHead,
        beforeSending: async (head) => {
          oldestHead ??= head;
          return true;
        },
      }),
    );
    if (report.type === 'settled') settled = typesOf(report);
    else troubleOf(report);
  }
  const commits = (await github.commits(500)).filter(({ body }) => body.includes(`Buildlog-Batch: ${batch}`));
  const handMade = pushed && step.byHand === 'same file';
  expect(commits).toHaveLength(1);
  expect(await github.file(old)).toBeNull();
  expect(await github.file(mine)).toBe(handMade ? '# By hand\n' : '# Mine\n');
  expect(await github.bytes(drawn)).toEqual(settled?.one === 'landed' ? Buffer.from(bytes) : null);
  if (!handMade) expect(settled).toEqual({ one: 'landed', two: 'landed' });
}
