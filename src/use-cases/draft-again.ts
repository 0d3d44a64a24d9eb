import { blankAnswers } from '../core/entry/blank-answers.ts';
import type { DailyLog } from '../core/entry/daily-log.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import type { Instant } from '../core/time/instant.ts';
import { basisOf } from './basis-of.ts';
import { isOwn } from './is-own.ts';
import { type JournalAgainSurroundings, journalAgain } from './journal/journal-again.ts';
import type {
  Draft,
  Drafts,
  JournalDraft,
  KnownEntries,
  LogDay,
  LogKey,
  Outbox,
  PersonKey,
  Submission,
  SubmissionId,
} from './ports.ts';
import { touchedOver } from './touched-over.ts';

type DraftAgainSurroundings = JournalAgainSurroundings & {
  readonly outbox: Outbox;
  readonly drafts: Drafts;
};

/** What to open: the day of a log, or a journal's draft. */
export type DraftedAgain =
  | { readonly type: 'daily-log'; readonly day: LogDay }
  | { readonly type: 'build-journal'; readonly draft: JournalDraft };

/**
 * Makes a draft again of what somebody submitted: their words over the entry as the repository has it. A draft that
 * they have begun since stays. Null when the submission is not theirs, or took something back.
 */
export async function draftAgain(
  around: DraftAgainSurroundings,
  person: PersonKey,
  id: SubmissionId,
  now: Instant,
): Promise<DraftedAgain | null> {
  const submission = (await around.outbox.find(id))?.submission;
  return submission !== undefined && isOwn(submission, person) ? keepWords(around, submission, now) : null;
}

/** The same for a submission at hand: the words of one that is refused for good are kept so. */
export async function keepWords(
  around: Omit<DraftAgainSurroundings, 'outbox'>,
  submission: Submission,
  now: Instant,
): Promise<DraftedAgain | null> {
  const { change, key } = submission;
  if (change.type === 'undo') return null;
  if (key.journal !== undefined) {
    if (change.entry.kind !== 'build-journal') return null;
    return { type: 'build-journal', draft: await journalAgain(around, submission, key, change.entry, now) };
  }
  if (change.entry.kind !== 'daily-log') return null;
  return { type: 'daily-log', day: await logAgain(around, submission, key, change.entry, now) };
}

async function logAgain(
  around: { readonly drafts: Drafts; readonly knownEntries: KnownEntries },
  { change, expected }: Submission,
  key: LogKey,
  log: DailyLog,
  now: Instant,
): Promise<LogDay> {
  const known = await around.knownEntries.find(key);
  const held = known === null ? blankAnswers : parseDailyLog(known.text).answers;
  const answers = touchedOver(held, log, await basisOf(around.knownEntries, change));
  const basis = known?.oid ?? null;
  const draft: Draft = { key, form: null, answers, unfiledLessons: '', basis, savedAt: now };
  // One that was begun from these very words edits a file that may never be: it edits what there is.
  const over = (kept: Draft) => (kept.basis === expected?.oid ? { ...kept, basis } : kept);
  await around.drafts.save(draft, over, null);
  return key;
}
