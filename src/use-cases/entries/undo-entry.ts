import { isOwn } from '../is-own.ts';
import type {
  Assets,
  Clock,
  CommitOid,
  EntryChange,
  FileSeen,
  JournalRepositories,
  KnownEntries,
  Log,
  Outbox,
  OutboxRow,
  Person,
  ReadResult,
  Submission,
  SubmissionId,
  Text,
  Trouble,
} from '../ports.ts';
import type { UndoResult } from './entry-use-cases.ts';
import { picturesToRemove } from './pictures-to-remove.ts';

export type UndoSurroundings = {
  readonly outbox: Outbox;
  readonly assets: Assets;
  readonly knownEntries: KnownEntries;
  readonly repositories: JournalRepositories;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => SubmissionId;
  readonly onQueued: () => void;
};

/**
 * Queues what takes a submission back that has landed or waits in a pull request: the file as it was before its commit,
 * or none, and without the pictures that came with it. Only while the file is what that commit made of it; the commit
 * itself looks once more. Drafts stay as they are.
 */
export async function undoEntry(
  around: UndoSurroundings,
  person: Person,
  id: SubmissionId,
): Promise<UndoResult> {
  const row = await around.outbox.find(id);
  const done = row === null || !isOwn(row.submission, person.key) ? null : whatItDid(row);
  if (row === null || done === null) return { type: 'not-possible' };
  const { submission } = row;
  if ((await around.outbox.latestOf(undoFormOf(id))) !== null) return { type: 'not-possible' };
  const hindrance = await whatHinders(around, row, done.file);
  if (hindrance !== null) return hindrance;
  const repository = around.repositories.open(submission.key.repository);
  const before = await textBefore(around, submission, done);
  if (before.type === 'trouble') return unreachable(around.log, before);

  const expected = before.type === 'file' ? before.file : null;
  const removed = await picturesToRemove(around.assets, repository, submission, expected);
  if (removed.type === 'trouble') return unreachable(around.log, removed);
  const undo = { undone: done.file.oid, assets: removed.pictures };
  const added = await around.outbox.add(undoing(around, person, submission, undo, expected), {
    type: 'none',
  });
  if (added !== 'added') return { type: 'not-possible' };
  around.onQueued();
  return { type: 'queued', title: submission.title };
}

type Done = { readonly commit: { readonly oid: CommitOid }; readonly file: FileSeen };

/** What stands in the repository by this submission; null where it made no commit, or took something back itself. */
function whatItDid({ submission, state }: OutboxRow): Done | null {
  if (submission.change.type === 'undo') return null;
  const done = state.type === 'landed' ? state.landed : state.type === 'proposed' ? state.proposed : null;
  if (done === null || done.commit === null || done.file === null) return null;
  return { commit: done.commit, file: done.file };
}

/** Null where the file is as the submission made it. */
async function whatHinders(
  { outbox, knownEntries, repositories, log }: UndoSurroundings,
  { submission, state }: OutboxRow,
  file: FileSeen,
): Promise<UndoResult | null> {
  const { key, path } = submission;
  if (state.type === 'proposed') {
    // The journal's branch does not have it yet: the last that its author submitted is what stands on the other.
    const known = await knownEntries.find(key);
    if (known === null) return { type: 'gone-already' };
    return known.oid === file.oid ? null : { type: 'changed-since', url: known.url ?? file.url };
  }
  if (await outbox.pending(key)) return { type: 'changed-since', url: file.url };
  const now = await repositories.open(key.repository).read(path);
  if (now.type === 'trouble') return unreachable(log, now);
  if (now.type === 'absent') return { type: 'gone-already' };
  return now.file.oid === file.oid ? null : { type: 'changed-since', url: now.url };
}

/** The same for every press, so that one submission is taken back once. */
function undoFormOf(id: SubmissionId): string {
  return `undo:${id}`;
}

/**
 * A new entry had nothing before it, though its commit may have taken away an earlier one that was undone. An edit that
 * landed on just the file it was made from had that file before it, though its commit may hold an earlier
 * submission of the same entry too.
 */
async function textBefore(
  { knownEntries, repositories }: UndoSurroundings,
  { key, path, change, expected }: Submission,
  { commit, file }: Done,
): Promise<ReadResult> {
  if (change.type === 'create') return { type: 'absent' };
  if (change.type === 'edit' && file.oid === expected?.oid) {
    const text = await knownEntries.text(change.basis);
    if (text !== null) return { type: 'file', file: { oid: change.basis, text }, url: file.url };
  }
  return repositories.open(key.repository).readBefore(path, commit.oid);
}

type Undo = Extract<EntryChange, { type: 'undo' }>;

function undoing(
  around: UndoSurroundings,
  person: Person,
  submission: Submission,
  undo: Pick<Undo, 'undone' | 'assets'>,
  expected: Text | null,
): Submission {
  const { id, key, title, path } = submission;
  const form = undoFormOf(id);
  return {
    ...{ id: around.newId(), dedupeKey: form, form, key, title, path, assets: [], expected },
    author: { name: person.name, url: person.profileUrl },
    github: person.github,
    change: { type: 'undo', of: id, ...undo },
    submittedAt: around.clock.now(),
  };
}

function unreachable(log: Log, { trouble }: { readonly trouble: Trouble }): UndoResult {
  const { kind, reference, detail } = trouble;
  log.warn('an entry could not be read to take it back', { kind, reference, detail });
  return { type: 'unreachable', reference };
}
