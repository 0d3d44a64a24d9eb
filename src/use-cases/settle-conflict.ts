import { isDeepStrictEqual } from 'node:util';
import { blankAnswers } from '../core/entry/blank-answers.ts';
import { blobOidOf } from '../core/entry/blob-oid.ts';
import type { DailyLogAnswers } from '../core/entry/daily-log.ts';
import { dailyLogQuestions } from '../core/entry/daily-log-questions.ts';
import { editDailyLog } from '../core/markdown/edit-daily-log.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import { writeDailyLog } from '../core/markdown/write-daily-log.ts';
import type { Instant } from '../core/time/instant.ts';
import type {
  Conflict,
  EntryChange,
  KnownEntries,
  Outbox,
  PersonKey,
  Submission,
  SubmissionId,
} from './ports.ts';

export type ConflictChoice = 'mine' | 'theirs';
export type ConflictSettled =
  | { readonly type: 'queued' }
  | { readonly type: 'kept-theirs' }
  /** Somebody pressed a button of a message that is history: the conflict is settled already, or not theirs. */
  | { readonly type: 'not-open' }
  | { readonly type: 'unsafe'; readonly line: number };

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
  if (choice === 'theirs') {
    await around.outbox.close(id);
    return { type: 'kept-theirs' };
  }
  const { submission } = row;
  const again = await againOn(around, submission, row.state.conflict);
  if (again.type === 'unsafe') return again;
  await around.outbox.add({
    ...submission,
    id: around.newId(),
    dedupeKey: `conflict:${id}`,
    change: again.change,
    expected: { oid: blobOidOf(again.text), text: again.text },
    submittedAt: now,
  });
  await around.outbox.close(id);
  around.onQueued();
  return { type: 'queued' };
}

type Again =
  | { readonly type: 'ready'; readonly change: EntryChange; readonly text: string }
  | { readonly type: 'unsafe'; readonly line: number };

async function againOn(
  around: ConflictSurroundings,
  submission: Submission,
  conflict: Conflict,
): Promise<Again> {
  const { log } = submission.change;
  if (conflict.theirs === null)
    return { type: 'ready', change: { type: 'create', log }, text: writeDailyLog(log) };
  const theirs = parseDailyLog(conflict.theirs.text);
  const answers = touchedOver(theirs.answers, await answersBefore(around, submission), log.answers);
  const edit = editDailyLog(conflict.theirs.text, theirs.answers, answers, log.courseHeading);
  const change: EntryChange = { type: 'edit', basis: conflict.theirs.oid, log: { ...log, answers } };
  switch (edit.type) {
    case 'edited':
      return { type: 'ready', change, text: edit.text };
    case 'unchanged':
      return { type: 'ready', change, text: conflict.theirs.text };
    case 'unsafe':
      return { type: 'unsafe', line: edit.line };
    case 'conflict':
      throw new Error('an edit cannot conflict with the very text it was made from');
    default:
      return edit satisfies never;
  }
}

/** What the form held before its author touched it. */
async function answersBefore(around: ConflictSurroundings, { change }: Submission): Promise<DailyLogAnswers> {
  const text = change.type === 'edit' ? await around.knownEntries.text(change.basis) : null;
  return text === null ? blankAnswers : parseDailyLog(text).answers;
}

function touchedOver(
  theirs: DailyLogAnswers,
  before: DailyLogAnswers,
  mine: DailyLogAnswers,
): DailyLogAnswers {
  const touched = dailyLogQuestions
    .filter(({ id }) => !isDeepStrictEqual(before[id], mine[id]))
    .map(({ id }) => [id, mine[id]]);
  return { ...theirs, ...Object.fromEntries(touched) };
}
