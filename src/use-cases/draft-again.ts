import { blankAnswers } from '../core/entry/blank-answers.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import type { Instant } from '../core/time/instant.ts';
import type { LocalDate } from '../core/time/local-date.ts';
import type { Draft, Drafts, KnownEntries, Outbox, PersonKey, SubmissionId } from './ports.ts';
import { touchedOver } from './touched-over.ts';

type Stores = { readonly outbox: Outbox; readonly drafts: Drafts; readonly knownEntries: KnownEntries };

/**
 * Makes a draft again of what somebody submitted: their words over the entry as the repository has it. A draft that
 * they have begun since stays. Returns the day to open; null when the submission is not theirs.
 */
export async function draftAgain(
  stores: Stores,
  person: PersonKey,
  id: SubmissionId,
  now: Instant,
): Promise<LocalDate | null> {
  const submission = (await stores.outbox.find(id))?.submission;
  if (submission?.key.team !== person.team || submission.key.user !== person.user) return null;
  const { key } = submission;
  const known = await stores.knownEntries.find(key);
  const held = known === null ? blankAnswers : parseDailyLog(known.text).answers;
  const answers = await touchedOver(held, submission, stores.knownEntries);
  const basis = known?.oid ?? null;
  const draft: Draft = { key, form: null, answers, unfiledLessons: '', basis, savedAt: now };
  await stores.drafts.save(draft, (kept) => kept, null);
  return key.date;
}
