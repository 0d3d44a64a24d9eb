import { expect, it } from 'vitest';
import { toInstant } from '../../src/core/time/instant.ts';
import type { Answer, Ask } from '../../src/github/answer.ts';
import { type Committing, commitBatch } from '../../src/github/commit-batch.ts';
import { usualSize } from '../../src/github/commit-size.ts';
import { connectToGitHub } from '../../src/github/connect-to-github.ts';
import { makeTrouble } from '../../src/github/make-trouble.ts';
import { pushMany } from './rewrite-history.ts';
import { adaPath, batchId, commitOid, create, edit, requestOf, typesOf } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

/** A GitHub whose reads show, this many more times, what they showed before our commit. */
async function laggingBy(reads: number) {
  const { github, clock } = await startJournal();
  const connected = connectToGitHub({
    apiUrl: github.apiUrl,
    auth: { type: 'token', token: github.token },
    repository: github.repository,
  })(github.repository);
  let old: Answer | null = null;
  let left = reads;
  const ask: Ask = async (call) => {
    const isRead = call.patience === 'read';
    if (isRead && old !== null && left > 0) {
      left -= 1;
      return old;
    }
    const answer = await connected(call);
    if (isRead) old ??= answer;
    return answer;
  };
  const silent = () => undefined;
  const committing: Committing = {
    ask,
    repository: github.repository,
    branch: null,
    folder: 'buildlog',
    clock,
    log: { info: silent, warn: silent, error: silent },
    stopping: new AbortController().signal,
    own: { last: null },
    nextSize: { current: usualSize },
    trouble: makeTrouble(clock, () => 'REF'),
  };
  return { github, clock, committing };
}

it('waits for a read that shows its own latest commit, and takes no file for deleted', async () => {
  const { github, clock, committing } = await laggingBy(2);
  await commitBatch(committing, requestOf([create('one', adaPath, '# Ada\n')]));
  const report = await commitBatch(
    committing,
    requestOf([edit('two', adaPath, '# Ada\n', '# Ada, later\n')], { batch: batchId('02BATCH') }),
  );
  expect(typesOf(report)).toEqual({ two: 'landed' });
  expect(clock.waits).toEqual([1_000, 2_000]);
  expect(await github.file(adaPath)).toBe('# Ada, later\n');
});

it('waits also for a read that shows a commit of its own that it found by reading', async () => {
  const { github, clock, committing } = await laggingBy(0);
  const oldestHead = commitOid((await github.commits(1))[0]?.oid ?? '');
  const request = requestOf([create('one', adaPath, '# Ada\n')], { oldestHead });
  await commitBatch(committing, request);
  const restarted = { ...committing, own: { last: null } };
  await commitBatch(restarted, request);
  const head = (await github.commits(1))[0]?.oid;
  expect(restarted.own).toEqual({ last: { oid: head, at: clock.now() } });
});

it('does not wait when more than a page of commits by others lies above its own, made a minute ago', async () => {
  const { github, repository, clock } = await startJournal();
  await repository.commit(requestOf([create('one', adaPath, '# Ada\n')]));
  pushMany(github, 60);
  await new Promise<void>((resolve) => clock.wakeAt(toInstant(clock.now() + 61_000), resolve));
  expect(await repository.read(adaPath)).toMatchObject({ type: 'file', file: { text: '# Ada\n' } });
  const later = requestOf([edit('two', adaPath, '# Ada\n', '# Ada, later\n')], { batch: batchId('02BATCH') });
  expect(typesOf(await repository.commit(later))).toEqual({ two: 'landed' });
  expect(clock.waits).toEqual([61_000]);
});
