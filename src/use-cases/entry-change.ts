import type { BlobOid } from '../core/entry/blob-oid.ts';
import type { Entry } from '../core/entry/entry.ts';
import { editBuildJournal } from '../core/markdown/edit-build-journal.ts';
import { editDailyLog } from '../core/markdown/edit-daily-log.ts';
import { isAnothers } from '../core/markdown/is-anothers.ts';
import { parseBuildJournal } from '../core/markdown/parse-build-journal.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import type { Change, ChangeResult, EntryChange, RepositoryFile, Submission, Text } from './ports.ts';

type Create = Extract<EntryChange, { type: 'create' }>;
type Edit = Extract<EntryChange, { type: 'edit' }>;
type Undo = Extract<EntryChange, { type: 'undo' }>;

/** A change of the entry's file alone. */
export type FileChange = Omit<Change, 'assets' | 'removals'>;

/**
 * The change of its file that a submission asks of the repository, computed from its data alone so that any process can
 * do it at any time. A new entry needs an absent path; an edit needs the blob it was made from, or sections nobody else
 * touched; an undo needs the blob that it takes back. `basisText` is the content of the blob an edit was made from;
 * `later` are the files that later submissions of the batch make of it: one that is there already has this change in it.
 */
export function entryChange(
  submission: Submission,
  basisText: string | null,
  later: ReadonlySet<BlobOid>,
): FileChange {
  const { id, path, change, expected } = submission;
  return {
    id,
    path,
    apply(file) {
      if (file !== null && later.has(file.oid)) return { type: 'nothing' };
      if (change.type === 'undo') return undo(change, expected, file);
      if (expected === null) throw new RangeError('only an undo removes a file');
      return change.type === 'create'
        ? create(change, submission, expected, file)
        : edit(change, basisText, expected, file);
    },
  };
}

function create(
  { entry }: Create,
  { author }: Submission,
  expected: Text,
  file: RepositoryFile | null,
): ChangeResult {
  if (file === null) return { type: 'write', text: expected.text };
  if (file.oid === expected.oid) return { type: 'nothing' };
  // A person has one daily log a day, and as many journals as they like: that one goes to the next path.
  const isFree = entry.kind === 'build-journal' || isAnothers(file.text, author);
  return conflict(isFree ? 'taken' : 'exists');
}

function edit(
  { entry, basis }: Edit,
  basisText: string | null,
  expected: Text,
  file: RepositoryFile | null,
): ChangeResult {
  if (file === null) return conflict('deleted');
  if (file.oid === expected.oid) return { type: 'nothing' };
  if (file.oid === basis) return { type: 'write', text: expected.text };
  if (basisText === null) return conflict('changed');
  const result = editEntry(entry, basisText, file.text);
  switch (result.type) {
    case 'edited':
      return { type: 'write', text: result.text };
    case 'unchanged':
      return { type: 'nothing' };
    case 'conflict':
      return conflict('changed', { sections: result.sections });
    case 'unsafe':
      return conflict('unsafe', { line: result.line });
    default:
      return result satisfies never;
  }
}

function editEntry(entry: Entry, basisText: string, file: string) {
  switch (entry.kind) {
    case 'daily-log':
      return editDailyLog(file, parseDailyLog(basisText).answers, entry.answers, entry.courseHeading);
    case 'build-journal':
      return editBuildJournal(file, parseBuildJournal(basisText).answers, entry.answers);
    default:
      return entry satisfies never;
  }
}

function undo({ undone }: Undo, expected: Text | null, file: RepositoryFile | null): ChangeResult {
  if (file === null) return expected === null ? { type: 'nothing' } : conflict('deleted');
  if (file.oid === expected?.oid) return { type: 'nothing' };
  if (file.oid !== undone) return conflict('changed');
  return expected === null ? { type: 'delete' } : { type: 'write', text: expected.text };
}

type ConflictFound = Extract<ChangeResult, { type: 'conflict' }>['conflict'];

function conflict(reason: ConflictFound['reason'], where: Partial<ConflictFound> = {}): ChangeResult {
  return { type: 'conflict', conflict: { reason, sections: [], line: null, ...where } };
}
