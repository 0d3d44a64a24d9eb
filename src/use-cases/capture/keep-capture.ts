import type { Captured } from '../../core/entry/captured.ts';
import type { LessonCategory } from '../../core/entry/lesson.ts';
import { writeCapturedLine } from '../../core/markdown/captured-line.ts';
import { cleanLine } from '../../core/markdown/clean-line.ts';
import type { Instant } from '../../core/time/instant.ts';
import { findTypedSecrets, type TypedSecret } from '../find-typed-secrets.ts';
import type { Capture, Captures, KnownEntries, Person } from '../ports.ts';
import type { CapturePlace } from './where-captures-go.ts';

export type CaptureToKeep = {
  /** What Slack calls the interaction: what is delivered twice is kept once. */
  readonly source: string;
  readonly place: CapturePlace;
  readonly what:
    | { readonly type: 'line'; readonly url: string | null }
    | { readonly type: 'lesson'; readonly category: LessonCategory | null };
  /** As it was typed, in the field of this id. */
  readonly text: string;
  readonly field: string;
  /** The keys of the likely secrets that its author has seen and says are none. */
  readonly allowed: readonly string[];
};

export type CaptureKept =
  /** `isLogged`: there is an entry of that day, which the capture will edit. */
  | { readonly type: 'kept'; readonly capture: Capture; readonly isLogged: boolean }
  | { readonly type: 'empty' }
  | { readonly type: 'holds-secrets'; readonly secrets: readonly TypedSecret[] };

/** Puts a line or a lesson aside for the log of its day. When it resolves with `kept` it is on disk. */
export async function keepCapture(
  around: { readonly captures: Captures; readonly knownEntries: KnownEntries },
  person: Person,
  { source, place, what, text, field, allowed }: CaptureToKeep,
  now: Instant,
): Promise<CaptureKept> {
  const line = cleanLine(text);
  if (line === '') return { type: 'empty' };
  const secrets = await findTypedSecrets([{ field, text, line: 1 }], allowed);
  if (secrets.length > 0) return { type: 'holds-secrets', secrets };
  const { repository, date, time } = place;
  const key = { ...person.key, repository, date };
  const captured: Captured =
    what.type === 'line'
      ? { type: 'line', bullet: writeCapturedLine({ time, text, url: what.url }) }
      : { type: 'lesson', category: what.category, text: line };
  const capture = await around.captures.keep({ key, source, captured, capturedAt: now });
  return { type: 'kept', capture, isLogged: (await around.knownEntries.find(key)) !== null };
}
