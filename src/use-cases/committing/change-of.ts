import type { BlobOid } from '../../core/entry/blob-oid.ts';
import { entryChange, type FileChange } from '../entry-change.ts';
import type { Asset, Change, Log, Submission } from '../ports.ts';
import type { CommitSurroundings } from './commit-surroundings.ts';

/**
 * The change that a submission asks for, with all it takes from the store, never throwing. `later` are the submissions
 * that follow it in its batch.
 */
export async function changeOf(
  around: CommitSurroundings,
  submission: Submission,
  later: readonly Submission[],
): Promise<Change> {
  const { change } = submission;
  const basisText = change.type === 'edit' ? await around.knownEntries.text(change.basis) : null;
  const assets = await Promise.all(submission.assets.map((asset) => bytesOf(around, submission, asset)));
  const made = entryChange(submission, basisText, madeLater(submission, later));
  return {
    ...neverThrowing(made, around.log),
    assets: assets.filter((asset) => asset !== null),
    removals: change.type === 'undo' ? change.assets : [],
  };
}

function madeLater({ path }: Submission, later: readonly Submission[]): ReadonlySet<BlobOid> {
  const same = later.filter((one) => one.path === path);
  return new Set(same.flatMap(({ expected }) => expected?.oid ?? []));
}

/** Without its bytes a picture is lost; the words are not, so the entry goes without it. */
async function bytesOf(
  { assets, log }: CommitSurroundings,
  { id }: Submission,
  { path, oid }: Asset,
): Promise<Change['assets'][number] | null> {
  const bytes = await assets.read(oid);
  if (bytes === null) log.error('a picture is not in the store any more', { submission: id, oid });
  return bytes === null ? null : { path, bytes };
}

/** A file that our reading cannot cope with is for its author to decide; thrown, it would stop everybody's entries. */
function neverThrowing(change: FileChange, log: Log): FileChange {
  return {
    ...change,
    apply(file) {
      try {
        return change.apply(file);
      } catch (error) {
        const name = error instanceof Error ? error.name : typeof error;
        log.error('an entry could not be put into its file', { submission: change.id, error: name });
        return { type: 'conflict', conflict: { reason: 'unsafe', sections: [], line: null } };
      }
    },
  };
}
