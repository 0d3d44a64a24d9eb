import { expect, it } from 'vitest';
import type { Settlement } from '../../../src/use-cases/ports.ts';
import { ada, home, oidOf } from '../../store/sample.ts';
import { person, startUseCases } from '../start-use-cases.ts';

const theirs = '# Build Journal: User Authentication API\n\n**Author:** Grace\n';
const taken: Settlement['state'] = {
  type: 'conflict',
  conflict: {
    ...{ reason: 'taken', sections: [], line: null },
    theirs: { oid: oidOf(theirs), text: theirs, url: 'https://github.example/blob/theirs' },
  },
};

it('edits a journal under its next name, though its form was opened while it had the first', async () => {
  const { store, useCases, begin, submit, settleNext, land } = await startUseCases();
  await submit(await begin());
  const path = 'buildlog/2026-11-20-user-authentication-api.md';
  const [waiting] = await store.knownEntries.list(ada, 1);
  expect(waiting?.path).toBe(path);
  const opened = await useCases.entries.openEntry(person, {
    repository: home,
    path: waiting?.path ?? never(),
  });
  if (opened.type !== 'build-journal') throw new Error(opened.type);
  await settleNext(() => taken);
  await land();

  const edited = await store.journalDrafts.change(ada, opened.draft.key.journal, (kept) => ({
    ...kept,
    answers: { ...kept.answers, nextEntry: 'Roles' },
  }));
  await submit(edited ?? opened.draft, 'edit');
  expect((await store.outbox.latestOf('edit'))?.path).toBe(path.replace('.md', '-2.md'));
});

function never(): never {
  throw new Error('nothing waits');
}
