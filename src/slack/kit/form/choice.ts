import type { PlainTextOption } from '@slack/types';
import { limits } from '../limits.ts';
import { truncate } from '../truncate.ts';
import { typedText } from './input-block.ts';

/** One thing to choose. `value` comes back from the form; `text` is cut to what Slack shows. */
export type Choice = { readonly value: string; readonly text: string; readonly description?: string };

/** The choice as Slack's option. Its text is not empty, which Slack would refuse. */
export function optionOf(choice: Choice): PlainTextOption {
  const text = choice.text.trim() === '' ? choice.value : choice.text;
  return {
    text: typedText(truncate(text, limits.optionText.max)),
    value: choice.value,
    ...(choice.description
      ? { description: typedText(truncate(choice.description, limits.optionDescription.max)) }
      : {}),
  };
}

/** The choices with one that a file has and they do not: it stands first and is the initial one, so that editing keeps it. */
export function choicesWith(
  choices: readonly Choice[],
  value: string,
): { readonly choices: readonly Choice[]; readonly initial: string } {
  const known = value === '' || choices.some((choice) => choice.value === value);
  if (known) return { choices, initial: value };
  const initial = truncate(value, limits.optionText.max);
  return { choices: [{ value: initial, text: initial }, ...choices], initial };
}
