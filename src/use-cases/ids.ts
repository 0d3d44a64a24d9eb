import type { BatchId, BranchName, JournalId, SubmissionId } from './ports.ts';

/** Ids are ULIDs: 26 characters, in the order they were made. */
const ulidShape = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Returns the id, or null when the text is none: what comes back from a button may be anything. */
export function parseSubmissionId(text: string): SubmissionId | null {
  return ulidShape.test(text) ? (text as SubmissionId) : null;
}

/** Takes a new ULID; throws on anything else, because that is a bug. */
export function toSubmissionId(ulid: string): SubmissionId {
  const id = parseSubmissionId(ulid);
  if (id === null) throw new RangeError('not a ULID');
  return id;
}

/** Returns the id, or null when the text is none. */
export function parseJournalId(text: string): JournalId | null {
  return ulidShape.test(text) ? (text as JournalId) : null;
}

/** Takes a new ULID; throws on anything else, because that is a bug. */
export function toJournalId(ulid: string): JournalId {
  const id = parseJournalId(ulid);
  if (id === null) throw new RangeError('not a ULID');
  return id;
}

/** Takes a new ULID; throws on anything else, because that is a bug. */
export function toBatchId(ulid: string): BatchId {
  if (!ulidShape.test(ulid)) throw new RangeError('not a ULID');
  return ulid as BatchId;
}

/** Takes a name that we made of a day or a week; throws on what git would not take as one, because that is a bug. */
export function toBranchName(text: string): BranchName {
  if (!/^[a-z]+\/[\dW-]+$/.test(text)) throw new RangeError('not a branch of ours');
  return text as BranchName;
}
