import type { Refusal } from './classify-answer.ts';

/** What GitHub has not refused, but what we read of it tells us. The details are for operators. */
export const ownRefusals = {
  archived: { means: 'archived', detail: 'the repository is archived', retryAt: null },
  noBranch: { means: 'branch-missing', detail: 'the repository has no such branch', retryAt: null },
  /** A rolling branch is made once; what was to go on it goes where its pull request says, which is soon looked at. */
  branchEnded: { means: 'stale', detail: 'the branch has had its pull request', retryAt: null },
  noCommit: {
    means: 'unreachable',
    detail: 'the repository does not show that commit',
    retryAt: null,
  },
  noBlob: { means: 'unreachable', detail: 'the repository does not show a blob of its own', retryAt: null },
  noTree: { means: 'unreachable', detail: 'the repository does not show a folder of its own', retryAt: null },
  empty: { means: 'branch-missing', detail: 'the repository has no commit yet', retryAt: null },
  readOnly: {
    means: 'forbidden',
    detail: 'the token may read the repository and not push to it',
    retryAt: null,
  },
  removed: { means: 'forbidden', detail: "the app's installation was removed", retryAt: null },
  notInstalled: {
    means: 'repository-missing',
    detail: 'the app is not installed on the repository, or that is gone',
    retryAt: null,
  },
  behind: { means: 'unreachable', detail: 'GitHub shows an older head', retryAt: null },
  /** Worth waiting for where a commit is at stake, like a head that moved. */
  behindBeforeCommit: { means: 'stale', detail: 'GitHub shows an older head', retryAt: null },
  noText: { means: 'refused', detail: 'the file is no text', retryAt: null },
  noFreeBranch: {
    means: 'refused',
    detail: 'each branch of that name has had its pull request',
    retryAt: null,
  },
} as const satisfies Record<string, Refusal>;
