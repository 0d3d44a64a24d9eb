import type { BlobOid } from '../core/entry/blob-oid.ts';
import type { DailyLogAnswers } from '../core/entry/daily-log.ts';
import { addCaptured } from '../core/markdown/add-captured.ts';
import { stillOpen } from '../core/markdown/carry-over/settle-carried.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import { noShownCaptures, type ShownCaptures } from './capture/shown-captures.ts';
import { carryInto } from './carry-over/carry-into.ts';
import type { ShownCarried } from './carry-over/shown-carried.ts';
import { fieldMarks } from './field-marks.ts';
import type { Captures, Drafts, KnownEntries, LogDay, LogKey, Person } from './ports.ts';

/** What the form opens with. `before` is the entry it edits, as answers; null for a new entry. */
export type DailyLogForm = LogDay & {
  readonly answers: DailyLogAnswers;
  /** Lessons of a draft whose category was not chosen yet, one a line. */
  readonly unfiledLessons: string;
  readonly basis: BlobOid | null;
  /** The `fieldMarks` of what it opens with. */
  readonly opened: readonly string[];
  readonly captures: ShownCaptures;
  /** What earlier entries left open and stands in it still; nothing in an edit. */
  readonly carried: ShownCarried;
  readonly before: DailyLogAnswers | null;
  /** Set when a draft was restored, to say so and offer Discard. */
  readonly restored: boolean;
  /** Where the entry that is edited can be looked at; null when new or not landed yet. */
  readonly url: string | null;
};

type Stores = {
  readonly drafts: Drafts;
  readonly captures: Captures;
  readonly knownEntries: KnownEntries;
  readonly accountUrl: (login: string) => string;
};

/** The form remembers them in little room; what is captured beyond comes into the log as it is submitted. */
const MOST_CAPTURES = 60;

/**
 * The daily log of one person and day, ready to be shown: their draft, else the entry as the bot last knew it, else a
 * new one that begins with what is carried over; with what they captured for it since. Local reads
 * only: a trigger lives three seconds. `only`: no captures but these, as when it was opened before.
 */
export async function openDailyLog(
  stores: Stores,
  person: Person,
  day: LogDay,
  only: readonly number[] | null = null,
): Promise<DailyLogForm> {
  const form = await openDraft(stores, person, day);
  const waiting = await stores.captures.ofDay(keyOf(person, day), null);
  const shown = waiting.filter(({ number }) => only?.includes(number) ?? true).slice(0, MOST_CAPTURES);
  if (shown.length === 0) return form;
  const held = addCaptured(
    form,
    shown.map(({ captured }) => captured),
  );
  const captures = { numbers: shown.map(({ number }) => number), beneath: form.opened };
  return { ...form, ...held, opened: fieldMarks(held), captures };
}

async function openDraft(stores: Stores, person: Person, day: LogDay): Promise<DailyLogForm> {
  const key = keyOf(person, day);
  const draft = await stores.drafts.find(key);
  if (draft === null) return openWithoutDraft(stores, person, day);
  const before = draft.basis === null ? null : await answersAt(stores, draft.basis);
  const known = await stores.knownEntries.find(key);
  const { answers, unfiledLessons, basis } = draft;
  const opened = fieldMarks(draft);
  const url = known?.url ?? null;
  const form = { answers, unfiledLessons, basis, opened, before, restored: true, url };
  const carried = basis === null ? await carryInto(stores, person, day) : null;
  const stands = carried === null ? [] : stillOpen(answers, carried.items);
  return { ...dayOf(key), ...form, captures: noShownCaptures, carried: shownOf(key, stands, 0) };
}

/** The same, whatever draft is kept and whatever was captured: the entry as the bot last knew it, else a new one. */
export async function openWithoutDraft(stores: Stores, person: Person, day: LogDay): Promise<DailyLogForm> {
  const key = keyOf(person, day);
  const known = await stores.knownEntries.find(key);
  if (known !== null) {
    const answers = parseDailyLog(known.text).answers;
    return { ...fresh(key, answers), basis: known.oid, before: answers, url: known.url };
  }
  const carried = await carryInto(stores, person, day);
  const { answers, items, beyond } = carried;
  return { ...fresh(key, answers), carried: shownOf(key, items, beyond) };
}

function fresh(key: LogKey, answers: DailyLogAnswers): DailyLogForm {
  const opened = fieldMarks({ answers, unfiledLessons: '' });
  const blank = { unfiledLessons: '', basis: null, before: null, restored: false, url: null };
  return {
    ...dayOf(key),
    ...blank,
    captures: noShownCaptures,
    carried: shownOf(key, [], 0),
    answers,
    opened,
  };
}

function shownOf({ repository }: LogKey, items: ShownCarried['items'], beyond: number): ShownCarried {
  return { repository, items, beyond };
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
