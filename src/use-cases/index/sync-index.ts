import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { READER } from '../../core/index/entry-facts.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Folders, Indexed, IndexLease, TreeSeen } from '../ports.ts';
import { fetchBlobs } from './fetch-blobs.ts';
import { findChanges } from './find-changes.ts';
import { indexFiles } from './index-files.ts';
import type { IndexSurroundings, IndexSynced } from './index-surroundings.ts';

/** A crash is waited out so long. A step of the work is much shorter, and renews it. */
const LEASE = 60_000;
/** Paths in one transaction. */
const AT_ONCE = 200;
/** Of how many files git is asked for the author: a first look finds thousands, and their lessons are not news. */
const MOST_ASKED = 100;

/**
 * Brings the index of a repository up to what lies in its journal's folder now. Costs one call where nothing changed,
 * else some for what did. It may end at any point: the next one goes on there, and reads no blob a second time.
 */
export async function syncIndex(around: IndexSurroundings, repository: RepositoryName): Promise<IndexSynced> {
  const { journalIndex, clock, holder } = around;
  const lease = await journalIndex.lease(repository, holder, clock.now(), LEASE);
  if (lease === null) return { type: 'elsewhere' };
  try {
    return await syncWith(around, lease);
  } finally {
    await journalIndex.release(lease);
  }
}

async function syncWith(around: IndexSurroundings, lease: IndexLease): Promise<IndexSynced> {
  const { repositories, journalIndex, clock } = around;
  const repository = repositories.open(lease.repository);
  const indexed = await journalIndex.find(lease.repository);
  if (indexed !== null && indexed.reader > READER) return { type: 'elsewhere' };
  const read = await repository.readTree(knownFolders(indexed));
  if (read.type === 'trouble') return read;
  if (read.type === 'unchanged') return { type: 'synced' };
  return bringUpTo(around, lease, { tree: read.tree, at: clock.now(), isFirst: indexed === null });
}

/** What was read in another way is read again, from the store. */
function knownFolders(indexed: Indexed | null): Folders {
  return indexed === null || indexed.reader < READER ? new Map() : indexed.folders;
}

type Look = { readonly tree: TreeSeen; readonly at: Instant; readonly isFirst: boolean };

async function bringUpTo(around: IndexSurroundings, lease: IndexLease, look: Look): Promise<IndexSynced> {
  const { journalIndex, clock, holder, stopping, breathe } = around;
  const stillOurs = async () => {
    if (stopping.aborted) return false;
    const renewed = await journalIndex.lease(lease.repository, holder, clock.now(), LEASE);
    return renewed?.fence === lease.fence;
  };
  const { tree, at } = look;
  const files = await journalIndex.filesOf(lease.repository);
  const { changed, gone } = findChanges(tree, files);
  // First all that may fail for GitHub, so that nothing is half changed for long.
  const fetched = await fetchBlobs(around, lease.repository, changed, stillOurs);
  if (fetched !== null) return fetched;
  // Then whatever loses its place, wherever that is, so that what has moved is known by it.
  const moving = [...gone, ...changed.map(({ path }) => path)];
  for (let from = 0; from < moving.length; from += AT_ONCE) {
    if (!(await journalIndex.unplace(lease, moving.slice(from, from + AT_ONCE))))
      return { type: 'elsewhere' };
    await breathe();
  }
  for (let from = 0; from < gone.length; from += AT_ONCE) {
    if (!(await journalIndex.forget(lease, gone.slice(from, from + AT_ONCE)))) return { type: 'elsewhere' };
  }
  const known = new Map(files.map(({ path, author }) => [path, author]));
  const asksAuthors = changed.length <= MOST_ASKED;
  if (!(await indexFiles(around, lease, changed, { ...look, known, asksAuthors, stillOurs })))
    return { type: 'elsewhere' };
  const isDone = await journalIndex.finish(lease, tree, READER, at);
  return isDone ? { type: 'synced' } : { type: 'elsewhere' };
}
