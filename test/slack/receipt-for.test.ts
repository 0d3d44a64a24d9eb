import { expect, it } from 'vitest';
import { receiptFor } from '../../src/slack/receipt-for.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { commitOid, journalSubmission } from '../store/sample.ts';
import { setClock } from '../support/set-clock.ts';

it('says that an entry is removed where the commit that held it took the same entry back', async () => {
  const { knownEntries } = await openTestStore();
  const commit = { oid: commitOid('a'), url: 'https://github.example/commit/a' };
  const row = {
    submission: journalSubmission('twice'),
    state: { type: 'landed', landed: { commit, file: null } },
    receipt: null,
  } as const;
  const { text } = await receiptFor({ clock: setClock('2026-11-20T16:30:00Z'), knownEntries }, row);
  expect(text).toContain('is removed. What you had written is kept.');
});
