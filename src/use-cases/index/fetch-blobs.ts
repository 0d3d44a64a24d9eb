import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { BlobSeen, FileInTree } from '../ports.ts';
import type { IndexSurroundings, IndexSynced } from './index-surroundings.ts';

/** Nobody has written so much in a day; GitHub gives larger ones by themselves, each for a call. */
const LARGEST = 1_000_000;
/** Kept in one transaction. */
const AT_ONCE = 50;

/** Gets the blobs of these files that the store does not have, and keeps each portion as it comes. Null: all are there. */
export async function fetchBlobs(
  { repositories, journalIndex, breathe }: IndexSurroundings,
  repository: RepositoryName,
  files: readonly FileInTree[],
  stillOurs: () => Promise<boolean>,
): Promise<IndexSynced | null> {
  const sizes = new Map(files.map(({ oid, size }) => [oid, size]));
  const missing = await journalIndex.missing([...sizes.keys()]);
  const tooLong = missing.filter((oid) => (sizes.get(oid) ?? 0) > LARGEST);
  await journalIndex.keepBlobs(tooLong.map(unreadLong));
  let wanted = missing.filter((oid) => !tooLong.includes(oid));
  while (wanted.length > 0) {
    if (!(await stillOurs())) return { type: 'elsewhere' };
    const read = await repositories.open(repository).readBlobs(wanted);
    if (read.type === 'trouble') return read;
    for (let from = 0; from < read.blobs.length; from += AT_ONCE) {
      await breathe();
      await journalIndex.keepBlobs(read.blobs.slice(from, from + AT_ONCE));
    }
    await breathe();
    const came = new Set(read.blobs.map(({ oid }) => oid));
    wanted = wanted.filter((oid) => !came.has(oid));
  }
  return null;
}

function unreadLong(oid: BlobOid): BlobSeen {
  return { oid, type: 'unreadable', reason: `It is longer than ${LARGEST} bytes.` };
}
