import { expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { freshFolder, openStoreAt } from '../open-test-store.ts';
import { at, batchId, home, noDraft, submission, submissionId, trouble } from '../sample.ts';

it('shows a receipt at once that an earlier process was about to show, and none that was given up', async () => {
  const folder = await freshFolder();
  const before = await openStore({ folder });
  const lease = await before.outbox.lease(home, 'me', at(0), 1_000);
  if (lease === null) throw new Error('no lease');
  for (const name of ['claimed', 'given-up']) await before.outbox.add(submission(name), noDraft);
  const batch = batchId('b1');
  await before.outbox.claim(lease, 10, batch);
  await before.outbox.postpone(lease, batch, trouble('unreachable'));
  expect(await before.outbox.claimReceipts(at(0), 60_000, 10)).toHaveLength(2);
  await before.outbox.receiptFailed(submissionId('given-up'), at(Date.UTC(2126, 0)));
  await before.close();

  const { outbox } = await openStoreAt({ folder });
  const due = await outbox.claimReceipts(at(0), 60_000, 10);
  expect(due.map((row) => row.submission.id)).toEqual(['claimed']);
});
