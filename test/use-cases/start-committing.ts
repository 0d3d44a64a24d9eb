import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import { createCommitters } from '../../src/use-cases/committing/commit-entries.ts';
import type { CommitSurroundings } from '../../src/use-cases/committing/commit-surroundings.ts';
import type {
  CommitReport,
  CommitRequest,
  JournalRepositories,
  JournalRepository,
} from '../../src/use-cases/ports.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { batchId, commitOid, home, landed } from '../store/sample.ts';
import { quietAlarm } from '../support/quiet-alarm.ts';
import { quietLog } from '../support/quiet-log.ts';
import { setClock } from '../support/set-clock.ts';
import { settingsOf } from '../support/settings-of.ts';

type Answer = (request: CommitRequest, name: RepositoryName) => Promise<CommitReport>;

/**
 * Repositories whose branch takes commits, and that answer them as told, once they may be sent; each keeps what it was
 * asked. Nothing else is asked of them.
 */
export function repositoriesThat(answer: Answer) {
  const asked: { readonly name: RepositoryName; readonly request: CommitRequest }[] = [];
  const unasked = () => Promise.reject(new Error('nobody should have asked that'));
  const open = (name: RepositoryName): JournalRepository => ({
    name,
    async commit(request) {
      asked.push({ name, request });
      const isLeased = await request.beforeSending(request.oldestHead ?? commitOid('a'));
      return isLeased ? answer(request, name) : { type: 'lease-lost' };
    },
    wantsPullRequests: async () => false,
    reportOf: unasked,
    lookAtPullRequest: unasked,
    openPullRequest: unasked,
    askToMerge: unasked,
    read: unasked,
    readBefore: unasked,
    readBlob: unasked,
    readTree: unasked,
    readBlobs: unasked,
    readAuthors: unasked,
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

export const allLand: Answer = async ({ changes }, calledNow) => ({
  type: 'settled',
  settlements: changes.map(({ id }) => landed(id)),
  calledNow,
});

/** A committer over a store of its own, with a clock that stands still. */
export async function startCommitting(
  repositories: JournalRepositories,
  some: Partial<CommitSurroundings> = {},
) {
  const store = await openTestStore();
  const clock = setClock('2026-11-20T17:30:00Z');
  const log = quietLog();
  const alarm = quietAlarm();
  let batches = 0;
  let progress = 0;
  const { outbox, knownEntries, assets } = store;
  const around: CommitSurroundings = {
    ...{ outbox, knownEntries, assets, repositories, clock, log, alarm, holder: 'me' },
    teamSettings: settingsOf(),
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
  };
  const commitNext = createCommitters(around);
  return { store, clock, log, alarm, around, commitNext, progress: () => progress };
}

export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !holds(); turn += 1) await new Promise((next) => setImmediate(next));
  if (!holds()) throw new Error('it never came to be');
}
