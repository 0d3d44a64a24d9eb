import { partsOfRepositoryName, type RepositoryName } from '../core/entry/repository-name.ts';
import type { Clock, JournalRepository, Log, Trouble } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { askToMerge } from './ask-to-merge.ts';
import { checkAccess } from './check-access.ts';
import type { Refusal } from './classify-answer.ts';
import { type Committing, commitBatch } from './commit-batch.ts';
import { usualSize } from './commit-size.ts';
import { findAccount } from './find-account.ts';
import { readAuthors } from './index/read-authors.ts';
import { MOST_BLOBS, readBlobs } from './index/read-blobs.ts';
import { readTree } from './index/read-tree.ts';
import { listJournals } from './list-journals.ts';
import { lookAtPullRequest } from './look-at-pull-request.ts';
import { makeTrouble } from './make-trouble.ts';
import { openPullRequest } from './open-pull-request.ts';
import { createOwnCommits } from './own-commits.ts';
import { proposeChanges } from './propose-changes.ts';
import { readBefore } from './read-before.ts';
import { readBlob } from './read-blob.ts';
import { readFile } from './read-file.ts';
import { reportOf } from './report-of.ts';
import { wantsPullRequests } from './wants-pull-requests.ts';

export type RepositoryOptions = {
  /** The connection for this repository. */
  readonly ask: Ask;
  /** Where the entries lie; an empty repository is begun with a file in it. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly newReference: () => string;
  /** Once aborted, a commit that waits to look again reports at once; its batch stays open for the next start. */
  readonly stopping: AbortSignal;
};

/**
 * One journal repository on GitHub. Nothing is asked of GitHub before it is used, and nothing it answers is thrown.
 * Troubles are not logged here: who asked logs the one it gets.
 */
export function openJournalRepository(name: RepositoryName, options: RepositoryOptions): JournalRepository {
  const { clock, newReference, ...rest } = options;
  const ownOf = createOwnCommits();
  const shared = {
    ...rest,
    ...partsOfRepositoryName(name),
    clock,
    // Reads of the files are of the journal's branch.
    own: ownOf(null),
    nextSize: { current: usualSize },
  };
  const nextBlobs = { count: MOST_BLOBS };
  const committing: Committing = { ...shared, trouble: makeTrouble(clock, newReference) };
  // What goes wrong while somebody only looks does not put a commit off.
  const looking: Committing = { ...shared, trouble: makeTrouble(clock, newReference) };
  return {
    name,
    commit: (request) => commitBatch({ ...committing, own: ownOf(request.branch) }, request),
    reportOf: async (request, commit) =>
      orTrouble(looking, await reportOf(looking, request, commit, clock.now())),
    wantsPullRequests: () => wantsPullRequests(looking, clock.now()),
    lookAtPullRequest: async (branch) =>
      orTrouble(looking, await lookAtPullRequest(looking, branch, clock.now())),
    openPullRequest: (asked) => openPullRequest(looking, asked),
    askToMerge: (branch) => askToMerge(looking, branch),
    read: async (path) => orTrouble(looking, await readFile(looking, path, clock.now())),
    readBefore: async (path, commit) =>
      orTrouble(looking, await readBefore(looking, path, commit, clock.now())),
    readBlob: async (oid) => orTrouble(looking, await readBlob(looking, oid, clock.now())),
    readTree: async (known) => orTrouble(looking, await readTree(looking, known, clock.now())),
    readBlobs: async (oids) =>
      orTrouble(looking, await readBlobs({ ...looking, nextBlobs }, oids, clock.now())),
    readAuthors: async (paths) => orTrouble(looking, await readAuthors(looking, paths, clock.now())),
    listJournals: async (limit) => orTrouble(looking, await listJournals(looking, limit, clock.now())),
    checkAccess: async () => orTrouble(looking, await checkAccess(looking, clock.now())),
    propose: (proposal) => proposeChanges(looking, proposal),
    async findAccount(login) {
      const search = await findAccount(looking.ask, login, clock.now());
      if (search.type === 'refusal') return looking.trouble.troubleOf(search.refusal);
      return search.type === 'none' ? null : search.account;
    },
  };
}

type Refused = { readonly type: 'refusal'; readonly refusal: Refusal };
type Troubled = { readonly type: 'trouble'; readonly trouble: Trouble };

/** An answer as it is, a refusal as the trouble that people are told. */
function orTrouble<Answered extends { readonly type: string }>(
  { trouble }: Committing,
  answer: Answered | Refused,
): Answered | Troubled {
  if (isRefused(answer)) return { type: 'trouble', trouble: trouble.troubleOf(answer.refusal) };
  return answer;
}

function isRefused(answer: { readonly type: string }): answer is Refused {
  return answer.type === 'refusal';
}
