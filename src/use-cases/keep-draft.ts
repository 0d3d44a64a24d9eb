import type { BlobOid } from '../core/entry/blob-oid.ts';
import { dailyLogQuestions } from '../core/entry/daily-log-questions.ts';
import type { Instant } from '../core/time/instant.ts';
import { fieldMarks, type Held } from './field-marks.ts';
import type { Draft, Drafts, LogKey } from './ports.ts';

/** A form as it came back, with what it was opened with: there may be another one of the same day. */
export type HeldByForm = Held & {
  readonly key: LogKey;
  /** Names the form among all that were ever opened. */
  readonly form: string;
  /** The `fieldMarks` of what it was opened with. */
  readonly opened: readonly string[];
  readonly basis: BlobOid | null;
};

/** `sent`: the form was submitted before, so its words are in the outbox, and nothing was kept. */
export type DraftKept = 'saved' | 'sent';

/**
 * Keeps what a form holds as the draft of its day, beside what another window of the same day has kept there. A choice
 * that arrives late, from a form that was submitted meanwhile, brings no draft back; `evenSent` keeps it all the same,
 * for words that are about to leave their form.
 */
export async function keepDraft(
  drafts: Drafts,
  held: HeldByForm,
  now: Instant,
  { evenSent }: { readonly evenSent: boolean },
): Promise<DraftKept> {
  if (!evenSent && isUntouched(held)) return 'saved';
  const { key, form, answers, unfiledLessons, basis } = held;
  const own: Draft = { key, form, answers, unfiledLessons, basis, savedAt: now };
  const over = (kept: Draft) => (knowsAllOf(held, kept) ? own : besideKept(held, kept, now));
  return drafts.save(own, over, evenSent ? null : form);
}

/** Opening it again shows the same: a draft of it would only go stale while the entry changes. */
function isUntouched(held: HeldByForm): boolean {
  return fieldMarks(held).every((mark, field) => mark === (held.opened[field] ?? ''));
}

/** Whether every word of the draft was in front of who filled in this form: then it may replace the draft or end it. */
export function knowsAllOf(held: HeldByForm, draft: Draft): boolean {
  if (draft.form === held.form) return true;
  const mine = fieldMarks(held);
  return fieldMarks(draft).every(
    (mark, field) => mark === '' || mark === (held.opened[field] ?? '') || mark === mine[field],
  );
}

/**
 * The kept draft with what was touched here. Where both windows changed a field the later one stands, but a blank never
 * replaces words. It is no single form's any more, so none of them replaces it unseen.
 */
function besideKept(held: HeldByForm, kept: Draft, now: Instant): Draft {
  const marks = { kept: fieldMarks(kept), mine: fieldMarks(held) };
  const isMine = (field: number) => {
    const opened = held.opened[field] ?? '';
    const touched = marks.mine[field] !== opened && marks.mine[field] !== '';
    return marks.kept[field] === opened || touched;
  };
  const mine = dailyLogQuestions
    .filter((_, field) => isMine(field))
    .map(({ id }) => [id, held.answers[id]] as const);
  return {
    ...kept,
    form: null,
    answers: { ...kept.answers, ...Object.fromEntries(mine) },
    unfiledLessons: isMine(dailyLogQuestions.length) ? held.unfiledLessons : kept.unfiledLessons,
    savedAt: now,
  };
}
