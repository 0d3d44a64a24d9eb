import { type EntryPath, parseEntryPath } from '../../src/core/entry/entry-path.ts';
import type {
  BatchId,
  BranchName,
  Change,
  CommitOid,
  CommitReport,
  CommitRequest,
  SubmissionId,
  SubmissionState,
} from '../../src/use-cases/ports.ts';

export const adaPath = path('buildlog/daily/2026/11/2026-11-20-ada.md');
export const gracePath = path('buildlog/daily/2026/11/2026-11-20-grace.md');

export function path(text: string): EntryPath {
  const parsed = parseEntryPath(text);
  if (parsed === null) throw new Error(`no path: ${text}`);
  return parsed;
}

// The brands of ids that only this project makes up have no way in but a cast.
export const batchId = (text: string) => text as BatchId;
export const commitOid = (text: string) => text as CommitOid;
export const branchName = (text: string) => text as BranchName;
const submissionId = (text: string) => text as SubmissionId;

/** A new entry: it needs an absent path. */
export function create(id: string, where: EntryPath, text: string, assets: Change['assets'] = []): Change {
  return {
    id: submissionId(id),
    path: where,
    ...{ assets, removals: [] },
    apply: (file) => {
      if (file === null) return { type: 'write', text };
      if (file.text === text) return { type: 'nothing' };
      return { type: 'conflict', conflict: { reason: 'exists', sections: [], line: null } };
    },
  };
}

/** An edit of the file as it was: it needs the text it was made from. */
export function edit(id: string, where: EntryPath, before: string, after: string): Change {
  return {
    id: submissionId(id),
    path: where,
    ...{ assets: [], removals: [] },
    apply: (file) => {
      if (file === null)
        return { type: 'conflict', conflict: { reason: 'deleted', sections: [], line: null } };
      if (file.text === after) return { type: 'nothing' };
      if (file.text === before) return { type: 'write', text: after };
      return { type: 'conflict', conflict: { reason: 'changed', sections: ['Progress Log'], line: null } };
    },
  };
}

/** Takes an entry away: it needs the text that is to go. */
export function remove(
  id: string,
  where: EntryPath,
  text: string,
  removals: Change['removals'] = [],
): Change {
  return {
    id: submissionId(id),
    path: where,
    ...{ assets: [], removals },
    apply: (file) => {
      if (file === null) return { type: 'nothing' };
      if (file.text === text) return { type: 'delete' };
      return { type: 'conflict', conflict: { reason: 'changed', sections: [], line: null } };
    },
  };
}

/** Asks for a commit of these changes; nobody else has the lease and nothing was sent before. */
export function requestOf(changes: readonly Change[], some: Partial<CommitRequest> = {}): CommitRequest {
  return {
    batch: batchId('01BATCH'),
    branch: null,
    changes,
    oldestHead: null,
    message: () => ({ headline: 'buildlog: daily log 2026-11-20 by Ada', coAuthors: [] }),
    beforeSending: async () => true,
    ...some,
  };
}

/** The states that a settled report gives, by id. */
export function statesOf(report: CommitReport): Readonly<Record<string, SubmissionState>> {
  if (report.type !== 'settled') throw new Error(`not settled: ${JSON.stringify(report)}`);
  return Object.fromEntries(report.settlements.map(({ id, state }) => [id, state]));
}

export function typesOf(report: CommitReport): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(statesOf(report)).map(([id, { type }]) => [id, type]));
}

export function troubleOf(report: CommitReport) {
  if (report.type !== 'trouble') throw new Error(`no trouble: ${JSON.stringify(report)}`);
  return report.trouble;
}
