import { describe, expect, it } from 'vitest';
import { receiptFor } from '../../src/slack/receipt-for.ts';
import type { Proposed } from '../../src/use-cases/ports.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { commitOid, journalSubmission, oidOf, rolling, submission } from '../store/sample.ts';
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

describe('what waits in a pull request', () => {
  const pullRequest = { number: 12, url: 'https://github.example/pull/12' };
  const commit = { oid: commitOid('a'), url: 'https://github.example/commit/a' };
  const text = '# Daily Log 2026-11-20\n\n## Improvements\n\n### Workflow\n- Write the test first\n';
  const file = { oid: oidOf(text), text, url: 'https://github.example/file' };
  const proposed = { branch: rolling, commit, file, pullRequest };

  async function receiptOf(some: Partial<Proposed>) {
    const { knownEntries } = await openTestStore();
    return receiptFor(
      { clock: setClock('2026-11-20T16:30:00Z'), knownEntries },
      {
        submission: submission('one'),
        state: { type: 'proposed', proposed: { ...proposed, ...some } },
        receipt: null,
      },
    );
  }

  it('is told with the number and what was found', async () => {
    expect((await receiptOf({})).text).toContain('1 lesson: 1 Workflow, in pull request #12.');
  });

  it('is not told before there is a pull request', async () => {
    await expect(receiptOf({ pullRequest: null })).rejects.toThrow('not open yet');
  });
});
