import { blobOidOf } from '../core/entry/blob-oid.ts';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Change, Conflict, RepositoryFile, SubmissionId } from '../use-cases/ports.ts';
import type { CommitSize } from './commit-size.ts';
import type { Files, FoundFile } from './snapshot.ts';

export type PlannedOutcome =
  | {
      readonly type: 'write' | 'nothing';
      readonly id: SubmissionId;
      readonly path: EntryPath;
      /** It left no file there, whatever a later change of the same commit put in its place. */
      readonly isGone: boolean;
    }
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
  /** The entries as the commit leaves them, only those that it changes; null where it removes one that is there. */
  readonly writes: ReadonlyMap<EntryPath, RepositoryFile | null>;
  /** What is committed with them. */
  readonly assets: ReadonlyMap<EntryPath, Uint8Array>;
  /** What goes with them; all of it is there. */
  readonly removals: ReadonlySet<EntryPath>;
};

/**
 * What the changes make of these files. Several changes of one path are made one after another, each from the file the
 * one before it left. Those that follow one whose path is taken are left for the next batch: they may be of the entry that
 * goes on under another name. The same changes, files and size give the same plan again, on any machine.
 */
export function planChanges(changes: readonly Change[], files: Files, size: CommitSize): Plan {
  const current = new Map<EntryPath, FoundFile>(files);
  const outcomes: PlannedOutcome[] = [];
  const planned: Change[] = [];
  const taken = new Set<EntryPath>();
  let load: Load = { paths: new Set(), bytes: 0 };
  for (const change of changes) {
    const { id, path } = change;
    if (taken.has(path)) continue;
    const file = current.get(path) ?? null;
    if (file?.text === null) {
      outcomes.push({ type: 'conflict', id, path, conflict: unreadable, theirs: null });
      continue;
    }
    const result = change.apply(file);
    switch (result.type) {
      case 'nothing':
        outcomes.push({ type: 'nothing', id, path, isGone: file === null });
        break;
      case 'conflict':
        outcomes.push({ type: 'conflict', id, path, conflict: result.conflict, theirs: file });
        if (result.conflict.reason === 'taken') taken.add(path);
        break;
      case 'write':
      case 'delete': {
        const text = result.type === 'write' ? result.text : null;
        load = loadWith(load, change, text ?? '');
        if (planned.length > 0 && isTooMuch(load, size)) return planOf(outcomes, planned, files, current);
        planned.push(change);
        current.set(path, text === null ? null : { oid: blobOidOf(text), text });
        outcomes.push({ type: 'write', id, path, isGone: text === null });
        break;
      }
      default:
        return result satisfies never;
    }
  }
  return planOf(outcomes, planned, files, current);
}

const unreadable: Omit<Conflict, 'theirs'> = { reason: 'unsafe', sections: [], line: null };

type Load = { readonly paths: ReadonlySet<EntryPath>; readonly bytes: number };

function loadWith({ paths, bytes }: Load, { path, assets, removals }: Change, text: string): Load {
  const added = assets.filter((asset) => !paths.has(asset.path));
  const weights = added.map((asset) => asset.bytes.length);
  return {
    paths: new Set([...paths, path, ...[...added, ...removals].map((one) => one.path)]),
    bytes: weights.reduce((sum, weight) => sum + weight, bytes + Buffer.byteLength(text)),
  };
}

function isTooMuch({ paths, bytes }: Load, size: CommitSize): boolean {
  return paths.size > size.files || bytes > size.bytes;
}

/**
 * Changes that undo one another leave nothing to write, and GitHub refuses a whole commit for one deletion of a file
 * that is not there: only the difference between the first state and the last counts.
 */
function planOf(
  outcomes: readonly PlannedOutcome[],
  planned: readonly Change[],
  before: Files,
  after: Files,
): Plan {
  const writes = new Map<EntryPath, RepositoryFile | null>();
  for (const { path } of planned) {
    const file = after.get(path) ?? null;
    if (file?.text !== null && file?.oid !== before.get(path)?.oid) writes.set(path, file);
  }
  const carried = planned.filter(({ path }) => writes.has(path));
  const assets = new Map(
    carried.flatMap((change) => change.assets.map(({ path, bytes }) => [path, bytes] as const)),
  );
  const removals = carried
    .flatMap((change) => change.removals)
    .filter(({ path, oid }) => before.get(path)?.oid === oid && !assets.has(path) && !writes.has(path));
  return { outcomes, writes, assets, removals: new Set(removals.map(({ path }) => path)) };
}
