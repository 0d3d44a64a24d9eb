import { blobOidOf } from '../core/entry/blob-oid.ts';
import type { Entry } from '../core/entry/entry.ts';
import { editBuildJournal } from '../core/markdown/edit-build-journal.ts';
import { editDailyLog } from '../core/markdown/edit-daily-log.ts';
import type { EntryEdit } from '../core/markdown/entry-edit.ts';
import { parseBuildJournal } from '../core/markdown/parse-build-journal.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import type { Instant } from '../core/time/instant.ts';
import { basisOf } from './basis-of.ts';
import { isOwn } from './is-own.ts';
import { journalTouchedOver } from './journal/journal-touched-over.ts';
import type {
  Conflict,
  EntryChange,
  EntryKey,
  KnownEntries,
  Outbox,
  PersonKey,
  Submission,
  SubmissionId,
} from './ports.ts';
import { touchedOver } from './touched-over.ts';

export type ConflictChoice = 'mine' | 'theirs';
export type ConflictSettled =
  | { readonly type: 'queued'; readonly key: EntryKey; readonly title: string }
  | { readonly type: 'kept-theirs'; readonly key: EntryKey; readonly title: string }
  /** Somebody pressed a button of a message that is history: the conflict is settled already, or not theirs. */
  | { readonly type: 'not-open' };

export type ConflictSurroundings = {
  readonly outbox: Outbox;
  readonly knownEntries: KnownEntries;
  readonly newId: () => SubmissionId;
  readonly onQueued: () => void;
};

/**
 * Carries out what the author decided. `mine` writes the sections they had touched over those in the repository and
 * leaves every other one as it is there; `theirs` leaves the file alone, and so does any answer to an undo.
 */
export async function settleConflict(
  around: ConflictSurroundings,
  person: PersonKey,
  id: SubmissionId,
  choice: ConflictChoice,
  now: Instant,
): Promise<ConflictSettled> {
  const row = await around.outbox.find(id);
  if (row === null || !isOwn(row.submission, person) || row.state.type !== 'conflict')
    return { type: 'not-open' };
  const again = choice === 'mine' ? await mineAgain(around, row.submission, row.state.conflict, now) : null;
  if (!(await around.outbox.resolve(id, again))) return { type: 'not-open' };
  const { key, title } = row.submission;
  if (again === null) return { type: 'kept-theirs', key, title };
  around.onQueued();
  return { type: 'queued', key, title };
}

async function mineAgain(
  around: ConflictSurroundings,
  submission: Submission,
  conflict: Conflict,
  now: Instant,
): Promise<Submission | null> {
  const again = await changeAgain(around, submission, conflict);
  if (again === null) return null;
  const { change, text } = again;
  // Not of the form it came from: what that delivers once more goes on from what it sent, and not from their words.
  const form = `conflict:${submission.id}`;
  return {
    ...submission,
    ...{ id: around.newId(), dedupeKey: form, form },
    change,
    expected: { oid: blobOidOf(text), text },
    submittedAt: now,
  };
}

type Again = { readonly change: EntryChange; readonly text: string };

async function changeAgain(
  around: ConflictSurroundings,
  { change, expected }: Submission,
  { reason, theirs }: Conflict,
): Promise<Again | null> {
  if (change.type === 'undo' || expected === null) return null;
  const asItWas = expected.text;
  if (reason === 'deleted') return { change: { type: 'create', entry: change.entry }, text: asItWas };
  // Whether the file has been mended meanwhile is seen when it is committed.
  if (theirs === null || reason === 'unsafe') return { change, text: asItWas };
  const { edit, entry } = mineOver(theirs.text, change.entry, await basisOf(around.knownEntries, change));
  const overTheirs: EntryChange = { type: 'edit', basis: theirs.oid, entry };
  switch (edit.type) {
    case 'edited':
      return { change: overTheirs, text: edit.text };
    case 'unchanged':
      return { change: overTheirs, text: theirs.text };
    case 'unsafe':
      return { change, text: asItWas };
    case 'conflict':
      throw new Error('an edit cannot conflict with the very text it was made from');
    default:
      return edit satisfies never;
  }
}

function mineOver(
  theirs: string,
  mine: Entry,
  basisText: string | null,
): { readonly edit: EntryEdit; readonly entry: Entry } {
  if (mine.kind === 'build-journal') {
    const held = parseBuildJournal(theirs).answers;
    const answers = journalTouchedOver(held, mine, basisText);
    return { edit: editBuildJournal(theirs, held, answers), entry: { ...mine, answers } };
  }
  const held = parseDailyLog(theirs).answers;
  const answers = touchedOver(held, mine, basisText);
  return { edit: editDailyLog(theirs, held, answers, mine.courseHeading), entry: { ...mine, answers } };
}
