import { expect, it } from 'vitest';
import { marksOf } from '../../../src/use-cases/journal/journal-marks.ts';
import { submitJournal } from '../../../src/use-cases/journal/submit-journal.ts';
import type { KnownEntries } from '../../../src/use-cases/ports.ts';
import { ada, home, oidOf, path, submissionId } from '../../store/sample.ts';
import { exampleFile, person, startUseCases } from '../start-use-cases.ts';

it('takes what another window writes while an edit without changes is submitted', async () => {
  const file = { oid: oidOf(exampleFile), text: exampleFile };
  const url = 'https://github.example/blob/x';
  const { store, useCases, clock } = await startUseCases({ read: async () => ({ type: 'file', file, url }) });
  const place = { repository: home, path: path('buildlog/2026-01-01-user-auth-api.md') };
  const opened = await useCases.entries.openEntry(person, place);
  if (opened.type !== 'build-journal') throw new Error(opened.type);
  const { journal } = opened.draft.key;
  const { nextEntry } = opened.draft.answers;

  let isWritten = false;
  const slow: KnownEntries = {
    ...store.knownEntries,
    async text(oid) {
      if (!isWritten) {
        isWritten = true;
        await useCases.journal.changeJournal(person, journal, {
          ...{ type: 'answers', answers: { nextEntry: 'Roles' }, opened: marksOf({ nextEntry }) },
        });
      }
      return store.knownEntries.text(oid);
    },
  };
  const around = {
    ...{ ...store, knownEntries: slow, folder: 'buildlog' },
    accountUrl: (login: string) => login,
    newId: () => submissionId('edit'),
    onQueued: () => {},
  };
  const result = await submitJournal(around, { person, journal, form: 'form' }, clock.now());
  expect(result).toEqual({ type: 'accepted' });
  expect((await store.outbox.latestOf('form'))?.expected?.text).toContain('*Next entry: Roles*');
  expect(await store.journalDrafts.find(ada, journal)).toBeNull();
});
