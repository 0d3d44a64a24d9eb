import { expect, it } from 'vitest';
import { startJournal } from '../github/start-journal.ts';
import { day, home, journalSubmission, noDraft, path, submission, today } from '../store/sample.ts';
import { setClock } from '../support/set-clock.ts';
import { startCommitting } from '../use-cases/start-committing.ts';

it('isolates the entries that cannot be put into the repository; the others land', async () => {
  const { github, openAll } = await startJournal();
  await github.pushByHand(
    { 'buildlog/daily/2026/10': 'a file\n', 'buildlog/daily/2026/11/2026-11-18-ada.md/x': 'a folder\n' },
    'In the way',
  );
  const repositories = openAll({ clock: setClock('2026-11-20T17:30:00Z') });
  const { store, clock, commitNext } = await startCommitting(repositories);
  const journals = Array.from({ length: 9 }, (_, number) => journalSubmission(`journal-${number}`));
  const belowFile = submission('below a file', {
    key: { ...today, date: day('2026-10-05') },
    path: path('buildlog/daily/2026/10/2026-10-05-ada.md'),
  });
  const atFolder = submission('at a folder', {
    key: { ...today, date: day('2026-11-18') },
    path: path('buildlog/daily/2026/11/2026-11-18-ada.md'),
  });
  for (const one of [...journals.slice(0, 4), belowFile, atFolder, ...journals.slice(4)]) {
    await store.outbox.add(one, noDraft);
  }
  for (let due = await commitNext(); due !== null; due = await commitNext()) {
    clock.moveBy(Math.max(0, due - clock.now()));
  }

  const stateOf = async ({ id }: { id: typeof belowFile.id }) => (await store.outbox.find(id))?.state;
  for (const one of [belowFile, atFolder]) {
    expect(await stateOf(one)).toMatchObject({
      type: 'conflict',
      conflict: { reason: 'unsafe', theirs: null },
    });
  }
  for (const one of journals) expect(await stateOf(one)).toMatchObject({ type: 'landed' });
  expect(await store.outbox.waiting(home)).toEqual({ count: 0, oldest: null });
});
