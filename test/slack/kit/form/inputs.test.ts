import { describe, expect, test } from 'vitest';
import { checkView } from '../../../../src/slack/kit/check/check-view.ts';
import { checkboxesInput } from '../../../../src/slack/kit/form/checkboxes-input.ts';
import { fileInput } from '../../../../src/slack/kit/form/file-input.ts';
import { lineInput } from '../../../../src/slack/kit/form/line-input.ts';
import { linesInput } from '../../../../src/slack/kit/form/lines-input.ts';
import { richInput } from '../../../../src/slack/kit/form/rich-input.ts';
import { selectInput } from '../../../../src/slack/kit/form/select-input.ts';
import { timeInput } from '../../../../src/slack/kit/form/time-input.ts';

const goal = { blockId: 'goal', label: 'Primary goal', required: true };
const choices = [
  { value: 'py', text: 'Python' },
  { value: 'go', text: 'Go' },
];

describe('a line', () => {
  test('is required or not, and takes what Slack takes', () => {
    expect(lineInput({ ...goal, initial: '' })).toEqual({
      type: 'input',
      block_id: 'goal',
      label: { type: 'plain_text', text: 'Primary goal', emoji: true },
      optional: false,
      element: { type: 'plain_text_input', action_id: 'goal', multiline: false, max_length: 3000 },
    });
  });

  test('carries its hint, its placeholder, the focus and the wish to be told', () => {
    const input = lineInput({
      ...goal,
      initial: 'Ship it',
      hint: 'One sentence',
      placeholder: 'What matters today?',
      focus: true,
      dispatch: true,
      dispatchOn: ['on_enter_pressed'],
    });
    expect(input).toEqual({
      type: 'input',
      block_id: 'goal',
      label: { type: 'plain_text', text: 'Primary goal', emoji: true },
      hint: { type: 'plain_text', text: 'One sentence', emoji: true },
      optional: false,
      dispatch_action: true,
      element: {
        type: 'plain_text_input',
        action_id: 'goal',
        multiline: false,
        max_length: 3000,
        initial_value: 'Ship it',
        placeholder: { type: 'plain_text', text: 'What matters today?', emoji: true },
        focus_on_load: true,
        dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
      },
    });
  });

  test('shows a longer text than Slack takes in an input that has no limit', () => {
    const long = 'x'.repeat(3001);
    expect(lineInput({ ...goal, initial: long }).element).toEqual({
      type: 'rich_text_input',
      action_id: 'goal',
      initial_value: {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: long }] }],
      },
    });
  });
});

test('lines of code that are too long for a plain input stay code', () => {
  const long = 'x\n'.repeat(1501);
  expect(linesInput({ ...goal, initial: long }).element).toEqual({
    type: 'rich_text_input',
    action_id: 'goal',
    initial_value: {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: long }] }],
    },
  });
});

test('a rich text without anything in it starts without a value, which Slack would refuse', () => {
  expect(richInput({ ...goal, initial: { type: 'rich_text', elements: [] } }).element).toEqual({
    type: 'rich_text_input',
    action_id: 'goal',
  });
});

test('a select starts with its option, or with none where it is not offered', () => {
  expect(selectInput({ ...goal, choices, initial: 'go' }).element).toMatchObject({
    initial_option: { value: 'go', text: { type: 'plain_text', text: 'Go', emoji: false } },
  });
  expect(selectInput({ ...goal, choices, initial: 'rust' }).element).not.toHaveProperty('initial_option');
});

test('an option cuts a long text, and shows its value for an empty one', () => {
  const long = { value: 'a', text: 'x'.repeat(80), description: 'y'.repeat(80) };
  expect(
    selectInput({ ...goal, choices: [long, { value: 'b', text: ' ' }], initial: '' }).element,
  ).toMatchObject({
    options: [
      { value: 'a', text: { text: `${'x'.repeat(74)}…` }, description: { text: `${'y'.repeat(74)}…` } },
      { value: 'b', text: { text: 'b' } },
    ],
  });
});

test('checkboxes start ticked, or without a list where none is', () => {
  expect(checkboxesInput({ ...goal, choices, initial: ['go', 'rust'] }).element).toMatchObject({
    initial_options: [{ value: 'go', text: { type: 'plain_text', text: 'Go', emoji: false } }],
  });
  expect(checkboxesInput({ ...goal, choices, initial: [] }).element).not.toHaveProperty('initial_options');
});

test('a time starts empty for what is no time of day', () => {
  expect(timeInput({ ...goal, initial: '08:30' }).element).toMatchObject({ initial_time: '08:30' });
  expect(timeInput({ ...goal, initial: '2025-04-XX 08:30' }).element).not.toHaveProperty('initial_time');
});

test('an input for pictures offers the formats we take, ten at most', () => {
  expect(fileInput(goal).element).toEqual({
    type: 'file_input',
    action_id: 'goal',
    filetypes: ['png', 'jpg', 'jpeg', 'gif', 'webp'],
    max_files: 10,
  });
  expect(fileInput({ ...goal, maxFiles: 3 }).element).toMatchObject({ max_files: 3 });
});

test('a form of every input is one that Slack takes', () => {
  const blocks = [
    lineInput({ ...goal, blockId: 'a', initial: 'x'.repeat(3000), placeholder: 'p' }),
    lineInput({ ...goal, blockId: 'b', initial: 'x'.repeat(40_000) }),
    linesInput({ ...goal, blockId: 'c', initial: 'x\ny' }),
    richInput({ ...goal, blockId: 'd', initial: null }),
    selectInput({ ...goal, blockId: 'e', choices, initial: 'py' }),
    checkboxesInput({ ...goal, blockId: 'f', choices, initial: ['py'] }),
    timeInput({ ...goal, blockId: 'g', initial: '23:59' }),
    fileInput({ ...goal, blockId: 'h' }),
  ];
  const title = { type: 'plain_text', text: 'Daily log' };
  expect(checkView({ type: 'modal', title, submit: { type: 'plain_text', text: 'Save' }, blocks })).toEqual(
    [],
  );
});
