import type { JsonObject, ViewState } from '../../../slack/played-slack.ts';
import { flagIn, numberIn, objectIn, objectsIn, textIn } from '../blocks/json-fields.ts';
import { isEmptyState } from '../elements/element-state.ts';

/** What Slack's client itself refuses before it asks the bot: block_id -> what to do. Empty when all is well. */
export function checkInputs(view: JsonObject, inputs: ViewState): Readonly<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const block of objectsIn(view, 'blocks')) {
    const element = objectIn(block, 'element');
    const blockId = textIn(block, 'block_id');
    const state = inputs[blockId]?.[textIn(element, 'action_id')];
    if (textIn(block, 'type') !== 'input' || !element || !state) continue;
    const problem = isEmptyState(state)
      ? !flagIn(block, 'optional') && 'Please complete this required field.'
      : problemWith(element, textIn(state, 'value'));
    if (problem) wrong[blockId] = problem;
  }
  return wrong;
}

function problemWith(element: JsonObject, value: string): string | null {
  const least = numberIn(element, 'min_length');
  const most = numberIn(element, 'max_length');
  const length = [...value].length;
  switch (textIn(element, 'type')) {
    case 'plain_text_input':
      if (least !== null && length < least) return `Use at least ${least} characters.`;
      return most !== null && length > most ? `Use at most ${most} characters; these are ${length}.` : null;
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(value) ? null : 'Enter an email address, such as ada@example.com.';
    case 'url_text_input':
      return URL.canParse(value) ? null : 'Enter a full address, such as https://example.com.';
    case 'number_input':
      return Number.isFinite(Number(value)) ? null : 'Enter a number.';
    default:
      return null;
  }
}
