import { blobOidOf } from '../core/entry/blob-oid.ts';
import type { Landed, RepositoryFile, Settlement } from '../use-cases/ports.ts';
import { blobUrl } from './blob-url.ts';
import type { Plan, PlannedOutcome } from './plan-changes.ts';
import type { Files, Snapshot } from './snapshot.ts';

/**
 * The settlements of a plan that is carried out. `commit` is the one that holds its writes, null for a plan without any;
 * what was in its file already is of somebody else's making. `files` are the files at that commit.
 */
export function settlePlan(
  plan: Plan,
  commit: Landed['commit'],
  snapshot: Snapshot,
  files: Files,
): readonly Settlement[] {
  return plan.outcomes.map((outcome): Settlement => {
    const { id, path } = outcome;
    const url = blobUrl(snapshot.place.url, snapshot.branch, path);
    if (outcome.type === 'conflict') {
      const theirs = outcome.theirs === null ? null : { ...outcome.theirs, url };
      return { id, state: { type: 'conflict', conflict: { ...outcome.conflict, theirs } } };
    }
    const file = { ...landedFile(plan, outcome, files), url };
    const ours = plan.writes.has(path) ? commit : null;
    return { id, state: { type: 'landed', landed: { commit: ours, file } } };
  });
}

function landedFile(plan: Plan, { path }: PlannedOutcome, files: Files): RepositoryFile {
  const file = files.get(path) ?? null;
  if (file !== null && file !== 'unreadable') return file;
  const text = plan.writes.get(path);
  if (text === undefined) throw new Error('a change that does nothing needs a file that is as it should be');
  return { oid: blobOidOf(text), text };
}
