import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { addCaptured } from '../../core/markdown/add-captured.ts';
import type { Capture, Captures, LogKey } from '../ports.ts';
import type { ShownCaptures } from './shown-captures.ts';

/**
 * What its author captured for this day while the form was open. The same each time the form is sent, because what came
 * along the first time would be taken out again by the second. A lesson that has no category yet waits for the next form.
 */
export async function capturedSince(
  captures: Captures,
  sent: { readonly form: string; readonly captures: ShownCaptures },
  key: LogKey,
): Promise<readonly Capture[]> {
  const all = await captures.ofDay(key, sent.form);
  return all.filter(
    ({ number, captured }) =>
      !sent.captures.numbers.includes(number) && (captured.type === 'line' || captured.category !== null),
  );
}

/** The answers with these captures after what was typed. */
export function withCaptured(answers: DailyLogAnswers, since: readonly Capture[]): DailyLogAnswers {
  if (since.length === 0) return answers;
  return addCaptured(
    { answers, unfiledLessons: '' },
    since.map(({ captured }) => captured),
  ).answers;
}
