import type { JournalRepositories, JournalRepository } from '../../src/use-cases/ports.ts';
import { home } from '../store/sample.ts';

const notAskedFor = () => Promise.reject(new Error('not asked for'));

/** Repositories that are all this one, whatever they are called; a question that it has no answer to fails the test. */
export function onlyRepository(answers: Partial<JournalRepository>): JournalRepositories {
  const repository: JournalRepository = {
    ...{ name: home, commit: notAskedFor, read: notAskedFor, readBefore: notAskedFor, propose: notAskedFor },
    ...{
      reportOf: notAskedFor,
      wantsPullRequests: notAskedFor,
      lookAtPullRequest: notAskedFor,
      openPullRequest: notAskedFor,
      askToMerge: notAskedFor,
    },
    ...{
      listJournals: notAskedFor,
      readBlob: notAskedFor,
      readTree: notAskedFor,
      readBlobs: notAskedFor,
      readAuthors: notAskedFor,
      checkAccess: notAskedFor,
      findAccount: notAskedFor,
    },
    ...answers,
  };
  return { home, open: () => repository, list: notAskedFor };
}
