import { expect, it } from 'vitest';
import type { Answer, Ask } from '../../src/github/answer.ts';
import { type Committing, commitBatch } from '../../src/github/commit-batch.ts';
import { connectToGitHub } from '../../src/github/connect-to-github.ts';
import { makeTrouble } from '../../src/github/make-trouble.ts';
import { adaPath, batchId, create, edit, requestOf, typesOf } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

/** A GitHub whose reads show, this many more times, what they showed before our commit. */
async function laggingBy(reads: number) {
  const { github, clock } = await startJournal();
  const connected = connectToGitHub({
    apiUrl: github.apiUrl,
    auth: { type: 'token', token: github.token },
    repository: github.repository,
  });
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
    own: { last: null },
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
