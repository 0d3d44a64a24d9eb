import { withoutCaptured } from '../../core/markdown/without-captured.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Capture, Captures, Draft, Drafts, Person } from '../ports.ts';

export type CaptureUndone =
  | { readonly type: 'undone' }
  /** It is in an entry, or its author has changed it in a draft: only a form takes it out. */
  | { readonly type: 'too-late'; readonly capture: Capture }
  | { readonly type: 'unknown' };

/** Takes back one capture, whatever came after it: from what waits, or from the draft that has it word for word. */
export async function undoCapture(
  { captures, drafts }: { readonly captures: Captures; readonly drafts: Drafts },
  person: Person,
  number: number,
  now: Instant,
): Promise<CaptureUndone> {
  if (await captures.undo(person.key, number)) return { type: 'undone' };
  const capture = await captures.find(person.key, number);
  if (capture === null) return { type: 'unknown' };
  if (capture.state === 'undone') return { type: 'undone' };
  const draft = await drafts.find(capture.key);
  const left = draft === null ? null : withoutCaptured(draft, capture.captured);
  if (draft === null || left === null) return { type: 'too-late', capture };
  // Of no form any more: the one that saved it still shows the line, and would bring it back unseen.
  const over = (kept: Draft): Draft => ({
    ...kept,
    ...withoutCaptured(kept, capture.captured),
    form: null,
    savedAt: now,
  });
  const saved = await drafts.save({ ...draft, ...left, form: null, savedAt: now }, over, draft.form);
  return saved === 'sent' ? { type: 'too-late', capture } : { type: 'undone' };
}
