import type { JournalRepositories, JournalRepository } from '../../src/use-cases/ports.ts';
import { home } from '../store/sample.ts';

const notAskedFor = () => Promise.reject(new Error('not asked for'));

/** Repositories that are all this one, whatever they are called; a question that it has no answer to fails the test. */
export function onlyRepository(answers: Partial<JournalRepository>): JournalRepositories {
  const repository: JournalRepository = {
    ...{ name: home, commit: notAskedFor, read: notAskedFor, readBefore: notAskedFor, propose: notAskedFor },
    ...{
      listJournals: notAskedFor,
      readBlob: notAskedFor,
      checkAccess: notAskedFor,
      findAccount: notAskedFor,
    },
    ...answers,
  };
  return { home, open: () => repository, list: notAskedFor };
}
