import { blobOidOf } from '../core/entry/blob-oid.ts';
import { editDailyLog } from '../core/markdown/edit-daily-log.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import type { Instant } from '../core/time/instant.ts';
import type { LocalDate } from '../core/time/local-date.ts';
import type {
  Conflict,
  EntryChange,
  KnownEntries,
  Outbox,
  PersonKey,
  Submission,
  SubmissionId,
} from './ports.ts';
import { touchedOver } from './touched-over.ts';

export type ConflictChoice = 'mine' | 'theirs';
export type ConflictSettled =
  | { readonly type: 'queued'; readonly date: LocalDate }
  | { readonly type: 'kept-theirs'; readonly date: LocalDate }
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
 * leaves every other one as it is there; `theirs` leaves the file alone.
 */
export async function settleConflict(
  around: ConflictSurroundings,
  person: PersonKey,
  id: SubmissionId,
  choice: ConflictChoice,
  now: Instant,
): Promise<ConflictSettled> {
  const row = await around.outbox.find(id);
  const own = row?.submission.key.team === person.team && row.submission.key.user === person.user;
  if (!own || row.state.type !== 'conflict') return { type: 'not-open' };
  const again = choice === 'mine' ? await mineAgain(around, row.submission, row.state.conflict, now) : null;
  if (!(await around.outbox.resolve(id, again))) return { type: 'not-open' };
  const { date } = row.submission.key;
  if (again === null) return { type: 'kept-theirs', date };
  around.onQueued();
  return { type: 'queued', date };
}

async function mineAgain(
  around: ConflictSurroundings,
  submission: Submission,
  conflict: Conflict,
  now: Instant,
): Promise<Submission> {
  const { change, text } = await changeAgain(around, submission, conflict);
  return {
    ...submission,
    id: around.newId(),
    dedupeKey: `conflict:${submission.id}`,
    change,
    expected: { oid: blobOidOf(text), text },
    submittedAt: now,
  };
}

type Again = { readonly change: EntryChange; readonly text: string };

async function changeAgain(
  around: ConflictSurroundings,
  submission: Submission,
  { reason, theirs }: Conflict,
): Promise<Again> {
  const { log } = submission.change;
  const asItWas = submission.expected.text;
  if (reason === 'deleted') return { change: { type: 'create', log }, text: asItWas };
  // Whether the file has been mended meanwhile is seen when it is committed.
  if (theirs === null || reason === 'unsafe') return { change: submission.change, text: asItWas };
  const held = parseDailyLog(theirs.text).answers;
  const answers = await touchedOver(held, submission, around.knownEntries);
  const edit = editDailyLog(theirs.text, held, answers, log.courseHeading);
  const change: EntryChange = { type: 'edit', basis: theirs.oid, log: { ...log, answers } };
  switch (edit.type) {
    case 'edited':
      return { change, text: edit.text };
    case 'unchanged':
      return { change, text: theirs.text };
    case 'unsafe':
      return { change: submission.change, text: asItWas };
    case 'conflict':
      throw new Error('an edit cannot conflict with the very text it was made from');
    default:
      return edit satisfies never;
  }
}
