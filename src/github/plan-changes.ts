import { blobOidOf } from '../core/entry/blob-oid.ts';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Change, Conflict, RepositoryFile, SubmissionId } from '../use-cases/ports.ts';
import type { Files, FoundFile } from './snapshot.ts';

export type PlannedOutcome =
  | { readonly type: 'write' | 'nothing'; readonly id: SubmissionId; readonly path: EntryPath }
  | {
      readonly type: 'conflict';
      readonly id: SubmissionId;
      readonly path: EntryPath;
      readonly conflict: Omit<Conflict, 'theirs'>;
      readonly theirs: RepositoryFile | null;
    };

export type Plan = {
  /** Changes that are not named did not fit into one commit and wait for the next. */
  readonly outcomes: readonly PlannedOutcome[];
  /** The files of the commit. */
  readonly writes: ReadonlyMap<EntryPath, string>;
};

/** A commit has to be done within GitHub's 10 seconds; others chose 100 files, and 40 MB is known to work. */
const MOST_FILES = 100;
const MOST_BYTES = 8_000_000;

/**
 * What the changes make of these files. Several changes of one path are made one after another, each from the file the
 * one before it left. The same changes and files give the same plan again, on any machine.
 */
export function planChanges(changes: readonly Change[], files: Files): Plan {
  const current = new Map<EntryPath, FoundFile>(files);
  const writes = new Map<EntryPath, string>();
  const outcomes: PlannedOutcome[] = [];
  let bytes = 0;
  for (const { id, path, apply } of changes) {
    const file = current.get(path) ?? null;
    if (file === 'unreadable') {
      outcomes.push({ type: 'conflict', id, path, conflict: unreadable, theirs: null });
      continue;
    }
    const result = apply(file);
    switch (result.type) {
      case 'nothing':
        outcomes.push({ type: 'nothing', id, path });
        break;
      case 'conflict':
        outcomes.push({ type: 'conflict', id, path, conflict: result.conflict, theirs: file });
        break;
      case 'write': {
        bytes += Buffer.byteLength(result.text);
        const full =
          (!writes.has(path) && writes.size === MOST_FILES) || (bytes > MOST_BYTES && writes.size > 0);
        if (full) return { outcomes, writes };
        writes.set(path, result.text);
        current.set(path, { oid: blobOidOf(result.text), text: result.text });
        outcomes.push({ type: 'write', id, path });
        break;
      }
      default:
        return result satisfies never;
    }
  }
  return { outcomes, writes };
}

const unreadable: Omit<Conflict, 'theirs'> = { reason: 'unsafe', sections: [], line: null };
