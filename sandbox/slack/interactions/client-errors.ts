import { listIn, textIn } from '../json.ts';
import { limits } from '../limits.ts';
import type { JsonObject, ViewState } from '../played-slack.ts';
import { emptyState, inputKey, isEmptyState, statefulElements } from '../state/stateful-elements.ts';
import type { View } from '../state/views.ts';

/** What the client itself refuses before anything is sent: block_id -> what is wrong. */
export function clientErrors(view: View, state: ViewState): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const input of statefulElements(view.sent)) {
    if (input.block.type !== 'input') continue;
    const shown =
      state[input.blockId]?.[input.actionId] ??
      view.prefill.get(inputKey(input)) ??
      emptyState(input.element);
    const error = isEmptyState(input.element, shown)
      ? missing(input.block)
      : (tooManyFiles(input.element, shown) ?? misfit(input.element, textIn(shown.value) ?? ''));
    if (error !== null) errors[input.blockId] = error;
  }
  return errors;
}

function missing(block: JsonObject): string | null {
  return block.optional === true ? null : 'Please complete this required field.';
}

function tooManyFiles(element: JsonObject, state: JsonObject): string | null {
  if (element.type !== 'file_input') return null;
  const most = typeof element.max_files === 'number' ? element.max_files : limits.files.max;
  return listIn(state.files).length > most ? `Please choose at most ${most} files.` : null;
}

function misfit(element: JsonObject, value: string): string | null {
  switch (element.type) {
    case 'plain_text_input': {
      // Without max_length the client lets people type more than the 3,000 that max_length may say: node-slack-sdk#940.
      const { min_length: min, max_length: max } = element;
      if (typeof min === 'number' && value.length < min) return `Please enter at least ${min} characters.`;
      if (typeof max === 'number' && value.length > max) return `Please enter at most ${max} characters.`;
      return null;
    }
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? null : 'Please enter a valid URL.';
    case 'number_input':
      return misfitNumber(element, value);
    default:
      return null;
  }
}

function misfitNumber(element: JsonObject, value: string): string | null {
  const pattern = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(value)) return 'Please enter a valid number.';
  const least = textIn(element.min_value);
  const most = textIn(element.max_value);
  if (least !== undefined && Number(value) < Number(least)) return `Must be at least ${least}.`;
  if (most !== undefined && Number(value) > Number(most)) return `Must be at most ${most}.`;
  return null;
}
