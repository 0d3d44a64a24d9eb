import { blankAnswers } from '../core/entry/blank-answers.ts';
import type { BlobOid } from '../core/entry/blob-oid.ts';
import type { DailyLogAnswers } from '../core/entry/daily-log.ts';
import { firstLineOf } from '../core/markdown/first-line-of.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import { fieldMarks } from './field-marks.ts';
import type { Drafts, KnownEntries, LogDay, LogKey, Person } from './ports.ts';

/** What the form opens with. `before` is the entry it edits, as answers; null for a new entry. */
export type DailyLogForm = LogDay & {
  readonly answers: DailyLogAnswers;
  /** Lessons of a draft whose category was not chosen yet, one a line. */
  readonly unfiledLessons: string;
  readonly basis: BlobOid | null;
  /** The `fieldMarks` of what it opens with. */
  readonly opened: readonly string[];
  readonly before: DailyLogAnswers | null;
  /** Set when a draft was restored, to say so and offer Discard. */
  readonly restored: boolean;
  /** Where the entry that is edited can be looked at; null when new or not landed yet. */
  readonly url: string | null;
};

type Stores = { readonly drafts: Drafts; readonly knownEntries: KnownEntries };

/**
 * The daily log of one person and day, ready to be shown: their draft, else the entry as the bot last knew it, else a
 * new one whose primary goal is the first line of their last plan. Local reads only: a trigger lives three seconds.
 */
export async function openDailyLog(stores: Stores, person: Person, day: LogDay): Promise<DailyLogForm> {
  const key = keyOf(person, day);
  const draft = await stores.drafts.find(key);
  if (draft === null) return openWithoutDraft(stores, person, day);
  const before = draft.basis === null ? null : await answersAt(stores, draft.basis);
  const known = await stores.knownEntries.find(key);
  const { answers, unfiledLessons, basis } = draft;
  const opened = fieldMarks(draft);
  const url = known?.url ?? null;
  return { ...dayOf(key), answers, unfiledLessons, basis, opened, before, restored: true, url };
}

/** The same, whatever draft is kept: the entry as the bot last knew it, else a new one. */
export async function openWithoutDraft(stores: Stores, person: Person, day: LogDay): Promise<DailyLogForm> {
  const key = keyOf(person, day);
  const known = await stores.knownEntries.find(key);
  if (known !== null) {
    const answers = parseDailyLog(known.text).answers;
    return { ...fresh(key, answers), basis: known.oid, before: answers, url: known.url };
  }
  const primaryGoal = await suggestedGoal(stores, key);
  return fresh(key, { ...blankAnswers, primaryGoal });
}

function fresh(key: LogKey, answers: DailyLogAnswers): DailyLogForm {
  const opened = fieldMarks({ answers, unfiledLessons: '' });
  const blank = { unfiledLessons: '', basis: null, before: null, restored: false, url: null };
  return { ...dayOf(key), ...blank, answers, opened };
}

function keyOf({ key }: Person, { repository, date }: LogDay): LogKey {
  return { ...key, repository, date };
}

function dayOf({ repository, date }: LogDay): LogDay {
  return { repository, date };
}

/** The answers in the blob an edit is made from; null when the bot never knew it. */
export async function answersAt(
  stores: Pick<Stores, 'knownEntries'>,
  basis: BlobOid,
): Promise<DailyLogAnswers | null> {
  const text = await stores.knownEntries.text(basis);
  return text === null ? null : parseDailyLog(text).answers;
}

async function suggestedGoal(stores: Stores, key: LogKey): Promise<string> {
  const last = await stores.knownEntries.findLatestBefore(key);
  return last === null ? '' : firstLineOf(parseDailyLog(last.text).answers.plan);
}
