import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Clock, JournalRepository, Log, ReadResult } from '../use-cases/ports.ts';
import { blobUrl } from './blob-url.ts';
import type { Refusal } from './classify-answer.ts';
import { type Committing, commitBatch } from './commit-batch.ts';
import { connectToGitHub, type GitHubConnection } from './connect-to-github.ts';
import { findAccount } from './find-account.ts';
import { isBehind } from './is-behind.ts';
import { makeTrouble } from './make-trouble.ts';
import { readSnapshot } from './read-snapshot.ts';

export type JournalRepositoryOptions = GitHubConnection & {
  /** Null: the repository's default branch. */
  readonly branch: string | null;
  /** Where the entries lie; an empty repository is begun with a file in it. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly newReference: () => string;
  /** Once aborted, a commit that waits to look again reports at once; its batch stays open for the next start. */
  readonly stopping: AbortSignal;
};

/**
 * The team's repository on GitHub. Nothing is asked of GitHub before it is used, and nothing it answers is thrown.
 * The troubles of a commit are not logged here: who asked for it logs the one it gets.
 */
export function openJournalRepository(options: JournalRepositoryOptions): JournalRepository {
  const { repository, branch, folder, clock, log, stopping } = options;
  const ask = connectToGitHub(options);
  const shared = { ask, repository, branch, folder, clock, log, stopping, own: { last: null } };
  const committing: Committing = { ...shared, trouble: makeTrouble(clock, options.newReference) };
  // What goes wrong while somebody only looks does not put a commit off.
  const looking: Committing = { ...shared, trouble: makeTrouble(clock, options.newReference) };
  return {
    name: branch === null ? repository : `${repository}@${branch}`,
    commit: (request) => commitBatch(committing, request),
    read: (path) => readFile(looking, path),
    async findAccount(login) {
      const search = await findAccount(ask, login, clock.now());
      if (search.type === 'refusal') return looking.trouble.troubleOf(search.refusal);
      return search.type === 'none' ? null : search.account;
    },
  };
}

async function readFile(looking: Committing, path: EntryPath): Promise<ReadResult> {
  const read = await readSnapshot(looking, [path], looking.clock.now());
  if (read.type === 'empty') return { type: 'absent' };
  if (read.type === 'refusal') return troubled(looking, read.refusal);
  const { snapshot } = read;
  if (isBehind(snapshot, looking.own, looking.clock.now())) return troubled(looking, behind);
  const file = snapshot.files.get(path) ?? null;
  if (file === null) return { type: 'absent' };
  if (file === 'unreadable') return troubled(looking, noText);
  return { type: 'file', file, url: blobUrl(snapshot.place.url, snapshot.branch, path) };
}

function troubled({ trouble }: Committing, refusal: Refusal): ReadResult {
  return { type: 'trouble', trouble: trouble.troubleOf(refusal) };
}

const behind: Refusal = { means: 'unreachable', detail: 'GitHub shows an older head', retryAt: null };
const noText: Refusal = { means: 'refused', detail: 'the file is no text', retryAt: null };
