import type { BlobOid } from '../core/entry/blob-oid.ts';
import { dailyLogQuestions } from '../core/entry/daily-log-questions.ts';
import { addMissing } from '../core/markdown/add-captured.ts';
import type { Instant } from '../core/time/instant.ts';
import type { ShownCaptures } from './capture/shown-captures.ts';
import { fieldMarks, type Held } from './field-marks.ts';
import type { Capture, Captures, Draft, Drafts, LogKey } from './ports.ts';

/** A form as it came back, with what it was opened with: there may be another one of the same day. */
export type HeldByForm = Held & {
  readonly key: LogKey;
  /** Names the form among all that were ever opened. */
  readonly form: string;
  /** The `fieldMarks` of what it was opened with. */
  readonly opened: readonly string[];
  readonly captures: ShownCaptures;
  readonly basis: BlobOid | null;
};

type Stores = { readonly drafts: Drafts; readonly captures: Captures };

/** `sent`: the form was submitted before, so its words are in the outbox, and nothing was kept. */
export type DraftKept = 'saved' | 'sent';

/**
 * Keeps what a form holds as the draft of its day, beside what another window of the same day has kept there. A choice
 * that arrives late, from a form that was submitted meanwhile, brings no draft back; `evenSent` keeps it all the same,
 * for words that are about to leave their form. The captures that the form showed are the draft's from then on.
 */
export async function keepDraft(
  { drafts, captures }: Stores,
  held: HeldByForm,
  now: Instant,
  { evenSent }: { readonly evenSent: boolean },
): Promise<DraftKept> {
  if (!evenSent && isUntouched(held)) return 'saved';
  const { key, form, answers, unfiledLessons, basis } = held;
  const { numbers } = held.captures;
  const shown =
    numbers.length === 0
      ? []
      : (await captures.ofDay(key, null)).filter(({ number }) => numbers.includes(number));
  const own: Draft = { key, form, answers, unfiledLessons, basis, savedAt: now };
  const over = (kept: Draft) => (knowsAllOf(held, kept) ? own : besideKept(held, kept, shown, now));
  return drafts.save(own, over, evenSent ? null : form, { shown: numbers, since: [] });
}

/** Opening it again shows the same: a draft of it would only go stale while the entry changes. */
function isUntouched(held: HeldByForm): boolean {
  return fieldMarks(held).every((mark, field) => mark === (held.opened[field] ?? ''));
}

/** What every form is compared by; one that is submitted has no lessons without a category. */
type Knowing = Held & Pick<HeldByForm, 'form' | 'opened' | 'captures'>;

/** Whether every word of the draft was in front of who filled in this form: then it may replace the draft or end it. */
export function knowsAllOf(held: Knowing, draft: Draft): boolean {
  if (draft.form === held.form) return true;
  const mine = fieldMarks(held);
  return fieldMarks(draft).every(
    (mark, field) => mark === '' || wasOpenedWith(held, field, mark) || mark === mine[field],
  );
}

function wasOpenedWith({ opened, captures }: Knowing, field: number, mark: string | undefined): boolean {
  const beneath = captures.numbers.length > 0 && mark === (captures.beneath[field] ?? '');
  return beneath || mark === (opened[field] ?? '');
}

/**
 * The kept draft with what was touched here. Where both windows changed a field the later one stands, but a blank never
 * replaces words, and what was captured stays. It is no single form's any more, so none of them replaces it unseen.
 */
function besideKept(held: HeldByForm, kept: Draft, shown: readonly Capture[], now: Instant): Draft {
  const marks = { kept: fieldMarks(kept), mine: fieldMarks(held) };
  const isMine = (field: number) => {
    const touched = marks.mine[field] !== (held.opened[field] ?? '') && marks.mine[field] !== '';
    return wasOpenedWith(held, field, marks.kept[field]) || touched;
  };
  const mine = dailyLogQuestions
    .filter((_, field) => isMine(field))
    .map(({ id }) => [id, held.answers[id]] as const);
  const merged = {
    answers: { ...kept.answers, ...Object.fromEntries(mine) },
    unfiledLessons: isMine(dailyLogQuestions.length) ? held.unfiledLessons : kept.unfiledLessons,
  };
  const own = new Set<string>(mine.map(([id]) => id));
  const elsewhere = shown.filter(
    ({ captured }) => !own.has(captured.type === 'line' ? 'progressLog' : 'lessons'),
  );
  const whole = addMissing(
    merged,
    elsewhere.map(({ captured }) => captured),
  );
  return { ...kept, ...whole, form: null, savedAt: now };
}
