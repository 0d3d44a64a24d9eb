import { isDeepStrictEqual } from 'node:util';
import { type BlobOid, blobOidOf } from '../core/entry/blob-oid.ts';
import type { DailyLog, DailyLogAnswers } from '../core/entry/daily-log.ts';
import { dailyLogQuestions } from '../core/entry/daily-log-questions.ts';
import { dailyLogTitle } from '../core/entry/daily-log-title.ts';
import { dailyLogPath } from '../core/entry/entry-path.ts';
import { composeDailyLog } from '../core/markdown/compose-daily-log.ts';
import { editDailyLog } from '../core/markdown/edit-daily-log.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import { writeDailyLog } from '../core/markdown/write-daily-log.ts';
import type { Instant } from '../core/time/instant.ts';
import { capturedSince, withCaptured } from './capture/captured-since.ts';
import type { ShownCaptures } from './capture/shown-captures.ts';
import { fileAuthor } from './file-author.ts';
import { findTypedSecrets, type TypedSecret, type TypedText } from './find-typed-secrets.ts';
import { knowsAllOf } from './keep-draft.ts';
import { LARGEST_FILE } from './largest-file.ts';
import type {
  Captures,
  Draft,
  Drafts,
  KnownEntries,
  LogDay,
  LogKey,
  Outbox,
  Person,
  Submission,
  SubmissionId,
} from './ports.ts';

/** How long somebody may try again from a form whose answer they did not hear. */
const STILL_THE_SAME = 60 * 60 * 1000;
/** Each time another delivery of the same form came first; there are not many. */
const MOST_TRIES = 5;

export type SubmitDailyLog = {
  readonly person: Person;
  readonly day: LogDay;
  readonly answers: DailyLogAnswers;
  /** Every field as it was typed: what is escaped hides secrets. */
  readonly typed: readonly TypedText[];
  /** The keys of the likely secrets that the author has seen and says are none. */
  readonly allowed: readonly string[];
  /** The blob the form was opened from; null for a new entry. */
  readonly basis: BlobOid | null;
  /** Names the form among all that were ever opened: what it sends a second time goes on from the first. */
  readonly form: string;
  /** The `fieldMarks` of what the form was opened with. */
  readonly opened: readonly string[];
  /** The captures it was opened with; those that came since go along with it. */
  readonly captures: ShownCaptures;
};

export type SubmitResult =
  | { readonly type: 'accepted' }
  | { readonly type: 'unchanged' }
  | { readonly type: 'holds-secrets'; readonly secrets: readonly TypedSecret[] }
  | { readonly type: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly type: 'unsafe'; readonly line: number; readonly why: string; readonly url: string | null }
  | { readonly type: 'basis-lost' }
  /** The form was sent long ago: what it holds now does not go on from there. */
  | { readonly type: 'sent-before' };

export type SubmitSurroundings = {
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly captures: Captures;
  readonly knownEntries: KnownEntries;
  readonly folder: string;
  readonly courseHeading: string;
  /** The page of a GitHub account. */
  readonly accountUrl: (login: string) => string;
  readonly newId: () => SubmissionId;
  /** Called once the row is durable. */
  readonly onQueued: () => void;
};

type Prepared = Pick<Submission, 'path' | 'change'> & { readonly text: string };

/**
 * Turns answers into an entry and puts it in the outbox. When it resolves with `accepted` the entry is on disk and will
 * reach the repository; only then may the modal be closed. Throws `StoreRefused` when the store cannot keep it.
 */
export async function submitDailyLog(
  around: SubmitSurroundings,
  sent: SubmitDailyLog,
  now: Instant,
): Promise<SubmitResult> {
  const secrets = await findTypedSecrets(sent.typed, sent.allowed);
  if (secrets.length > 0) return { type: 'holds-secrets', secrets };
  for (let tries = MOST_TRIES; tries > 0; tries -= 1) {
    const result = await trySubmission(around, sent, now);
    if (result.type !== 'sent-meanwhile') return result;
  }
  throw new Error('a form sent something else under every try to submit it');
}

/** One try; `sent-meanwhile`: another delivery of the same form was under way and came first. */
async function trySubmission(
  around: SubmitSurroundings,
  sent: SubmitDailyLog,
  now: Instant,
): Promise<SubmitResult | { readonly type: 'sent-meanwhile' }> {
  const { repository, date } = sent.day;
  // Delivered twice, or sent again because the answer was not heard: what was added since is an edit of the first, also
  // where the form has learned since that its day is another one.
  const latest = await around.outbox.latestOf(sent.form);
  const first = latest?.key.repository === repository ? latest : null;
  const key: LogKey = { ...sent.person.key, repository, date: first?.key.date ?? date };
  const mayEnd = (draft: Draft) => knowsAllOf({ ...sent, unfiledLessons: '' }, draft);
  const since = await capturedSince(around.captures, sent, key);
  const input = { ...sent, answers: withCaptured(sent.answers, since) };
  const takes = { shown: sent.captures.numbers, since: since.map(({ number }) => number) };
  const basis = first?.expected?.oid ?? input.basis;
  const prepared = basis === null ? prepareNew(around, input) : await prepareEdit(around, input, basis, key);
  if (prepared.type === 'unchanged') {
    if (first === null) await around.drafts.discard(key, mayEnd, takes);
    return first === null ? prepared : { type: 'accepted' };
  }
  if (prepared.type !== 'ready') return prepared;
  if (first !== null && now - first.submittedAt > STILL_THE_SAME) return { type: 'sent-before' };
  const bytes = Buffer.byteLength(prepared.text, 'utf8');
  if (bytes > LARGEST_FILE) return { type: 'too-large', bytes, most: LARGEST_FILE };
  const submission = submissionOf(around, input, key, prepared, now);
  const after = latest?.id ?? null;
  const added = await around.outbox.add(submission, { type: 'daily-log', mayEnd, takes, after });
  if (added === 'sent-meanwhile') return { type: 'sent-meanwhile' };
  around.onQueued();
  return { type: 'accepted' };
}

function submissionOf(
  around: SubmitSurroundings,
  { person, form }: SubmitDailyLog,
  key: LogKey,
  { path, change, text }: Prepared,
  now: Instant,
): Submission {
  const expected = { oid: blobOidOf(text), text };
  return {
    ...{ id: around.newId(), dedupeKey: `${form}:${expected.oid}`, form, key, title: key.date },
    author: { name: person.name, url: person.profileUrl },
    github: person.github,
    ...{ path, change, assets: [], expected },
    submittedAt: now,
  };
}

function prepareNew(around: SubmitSurroundings, input: SubmitDailyLog): { type: 'ready' } & Prepared {
  const { person, answers } = input;
  const { date } = input.day;
  const log = composeDailyLog({
    title: dailyLogTitle(date),
    author: fileAuthor(person, around.accountUrl),
    courseHeading: around.courseHeading,
    answers,
  });
  const path = dailyLogPath(around.folder, date, person.slug);
  return { type: 'ready', path, change: { type: 'create', entry: log }, text: writeDailyLog(log) };
}

async function prepareEdit(
  around: SubmitSurroundings,
  input: SubmitDailyLog,
  basis: BlobOid,
  key: LogKey,
): Promise<
  | ({ type: 'ready' } & Prepared)
  | Exclude<SubmitResult, { type: 'accepted' | 'too-large' | 'holds-secrets' | 'sent-before' }>
> {
  const basisText = await around.knownEntries.text(basis);
  const known = await around.knownEntries.find(key);
  if (basisText === null) return { type: 'basis-lost' };
  const path = known?.path ?? dailyLogPath(around.folder, key.date, input.person.slug);
  const before = parseDailyLog(basisText);
  const composed = composeDailyLog({
    ...before,
    courseHeading: headingFor(before, around),
    answers: input.answers,
  });
  const log = { ...composed, answers: untouchedKept(before.answers, input.answers, composed.answers) };
  const edit = editDailyLog(basisText, before.answers, log.answers, log.courseHeading);
  switch (edit.type) {
    case 'edited':
      return { type: 'ready', path, change: { type: 'edit', basis, entry: log }, text: edit.text };
    case 'unchanged':
      return { type: 'unchanged' };
    case 'unsafe':
      return { type: 'unsafe', line: edit.line, why: edit.why, url: known?.url ?? null };
    case 'conflict':
      throw new Error('an edit cannot conflict with the very text it was made from');
    default:
      return edit satisfies never;
  }
}

/** A file keeps the words it has over its course answers; one that has none gets the team's. */
function headingFor({ courseHeading, answers }: DailyLog, around: SubmitSurroundings): string {
  const has = answers.currentCourse !== '' || answers.conceptApplication !== '';
  return has ? courseHeading : around.courseHeading;
}

/** Composing tidies what it is given; what the person left alone stays as it stands in the file, tidy or not. */
function untouchedKept(
  before: DailyLogAnswers,
  typed: DailyLogAnswers,
  composed: DailyLogAnswers,
): DailyLogAnswers {
  const untouched = dailyLogQuestions
    .filter(({ id }) => isDeepStrictEqual(before[id], typed[id]))
    .map(({ id }) => [id, before[id]]);
  return { ...composed, ...Object.fromEntries(untouched) };
}
