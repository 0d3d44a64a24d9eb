import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import { createCommitters } from '../../src/use-cases/commit-entries.ts';
import type { CommitSurroundings } from '../../src/use-cases/commit-surroundings.ts';
import type {
  CommitReport,
  CommitRequest,
  JournalRepositories,
  JournalRepository,
} from '../../src/use-cases/ports.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { batchId, home, landed } from '../store/sample.ts';
import { quietLog } from '../support/quiet-log.ts';
import { setClock } from '../support/set-clock.ts';

type Answer = (request: CommitRequest, name: RepositoryName) => Promise<CommitReport>;

/** Repositories that answer as told and keep what each was asked; nothing but a commit is asked of them. */
export function repositoriesThat(answer: Answer) {
  const asked: { readonly name: RepositoryName; readonly request: CommitRequest }[] = [];
  const unasked = () => Promise.reject(new Error('nobody should have asked that'));
  const open = (name: RepositoryName): JournalRepository => ({
    name,
    commit(request) {
      asked.push({ name, request });
      return answer(request, name);
    },
    read: unasked,
    readBefore: unasked,
    readBlob: unasked,
    listJournals: unasked,
    checkAccess: unasked,
    propose: unasked,
    findAccount: unasked,
  });
  const repositories: JournalRepositories = { home, open, list: unasked };
  return {
    repositories,
    /** What the home repository was asked. */
    requests: () => asked.filter(({ name }) => name === home).map(({ request }) => request),
    asked,
  };
}

export const allLand: Answer = async ({ changes }) => ({
  type: 'settled',
  settlements: changes.map(({ id }) => landed(id)),
});

/** A committer over a store of its own, with a clock that stands still. */
export async function startCommitting(
  repositories: JournalRepositories,
  some: Partial<CommitSurroundings> = {},
) {
  const store = await openTestStore();
  const clock = setClock('2026-11-20T17:30:00Z');
  const log = quietLog();
  let batches = 0;
  let progress = 0;
  const { outbox, knownEntries, assets } = store;
  const commitNext = createCommitters({
    ...{ outbox, knownEntries, assets, repositories, clock, log, holder: 'me' },
    newBatchId: () => {
      batches += 1;
      return batchId(`b${batches}`);
    },
    newReference: () => 'REF123',
    onProgress: () => {
      progress += 1;
    },
    onRefused: () => Promise.reject(new Error('nothing should have been refused')),
    ...some,
  });
  return { store, clock, log, commitNext, progress: () => progress };
}

export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !holds(); turn += 1) await new Promise((next) => setImmediate(next));
  if (!holds()) throw new Error('it never came to be');
}
