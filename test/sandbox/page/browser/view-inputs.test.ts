import { describe, expect, test } from 'vitest';
import { checkInputs } from '../../../../sandbox/page/browser/modal/check-inputs.ts';
import { initialInputs, keepInputs, withInput } from '../../../../sandbox/page/browser/modal/view-inputs.ts';
import type { JsonObject } from '../../../../sandbox/slack/played-slack.ts';

const input = (blockId: string, element: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'input',
  block_id: blockId,
  element: { action_id: 'answer', ...element },
  ...more,
});
const view = (...blocks: readonly JsonObject[]): JsonObject => ({ type: 'modal', blocks });
const option = { text: { type: 'plain_text', text: 'One' }, value: '1' };

test('an untouched view says what each input starts with, empty ones as Slack does', () => {
  const inputs = initialInputs(
    view(
      input('goal', { type: 'plain_text_input', initial_value: 'ship' }),
      input('empty', { type: 'plain_text_input' }),
      input('log', { type: 'rich_text_input' }),
      input('kind', { type: 'static_select', initial_option: option, options: [option] }),
      input('done', { type: 'checkboxes', options: [option] }),
      input('at', { type: 'timepicker', initial_time: '08:30' }),
      { type: 'actions', block_id: 'buttons', elements: [{ type: 'button', action_id: 'more' }] },
    ),
  );
  expect(inputs).toEqual({
    goal: { answer: { type: 'plain_text_input', value: 'ship' } },
    empty: { answer: { type: 'plain_text_input', value: null } },
    log: { answer: { type: 'rich_text_input', rich_text_value: null } },
    kind: { answer: { type: 'static_select', selected_option: option } },
    done: { answer: { type: 'checkboxes', selected_options: [] } },
    at: { answer: { type: 'timepicker', selected_time: '08:30' } },
  });
});

test('what was typed stays when the view changes, new inputs start fresh, lost ones are forgotten', () => {
  const goal = input('goal', { type: 'plain_text_input', initial_value: 'first' });
  const gone = input('gone', { type: 'plain_text_input', initial_value: 'x' });
  const fresh = input('fresh', { type: 'plain_text_input', initial_value: 'new' });
  const before = initialInputs(view(goal, gone));
  const typed = withInput(before, 'goal', 'answer', { type: 'plain_text_input', value: 'typed' });
  expect(keepInputs(typed, view(goal, fresh))).toEqual({
    goal: { answer: { type: 'plain_text_input', value: 'typed' } },
    fresh: { answer: { type: 'plain_text_input', value: 'new' } },
  });
});

describe('what Slack’s client refuses by itself', () => {
  const text = (more: JsonObject = {}) => ({ type: 'plain_text_input', ...more });
  test.each<[string, JsonObject, string]>([
    ['nothing in a required field', text(), 'Please complete this required field.'],
    ['too much', text({ max_length: 3, initial_value: 'four' }), 'Use at most 3 characters; these are 4.'],
    ['too little', text({ min_length: 3, initial_value: 'a' }), 'Use at least 3 characters.'],
    [
      'no address',
      { type: 'url_text_input', initial_value: 'here' },
      'Enter a full address, such as https://example.com.',
    ],
    [
      'no email',
      { type: 'email_text_input', initial_value: 'ada' },
      'Enter an email address, such as ada@example.com.',
    ],
    ['no number', { type: 'number_input', initial_value: 'many' }, 'Enter a number.'],
  ])('%s', (_what, element, said) => {
    const shown = view(input('field', element));
    expect(checkInputs(shown, initialInputs(shown))).toEqual({ field: said });
  });

  test('an optional field may be empty', () => {
    const shown = view(input('field', text(), { optional: true }));
    expect(checkInputs(shown, initialInputs(shown))).toEqual({});
  });
});
