import { describe, expect, it } from 'vitest';
import { checkMessage, checkView, isViewTooLarge } from '../../../sandbox/slack/check-blocks.ts';
import type { Json, JsonObject } from '../../../sandbox/slack/played-slack.ts';

const plain = (text: string): JsonObject => ({ type: 'plain_text', text });
const options = (count: number): JsonObject[] =>
  Array.from({ length: count }, (_, index) => ({ text: plain(`Option ${index}`), value: `${index}` }));
const many = (count: number, item: JsonObject): JsonObject[] => Array.from({ length: count }, () => item);
const divider = { type: 'divider' };
const section = (text: string): JsonObject => ({ type: 'section', text: plain(text) });
const button = (more: JsonObject = {}): JsonObject => ({ type: 'button', text: plain('Go'), ...more });
const actions = (...elements: JsonObject[]): JsonObject => ({ type: 'actions', elements });
const input = (element: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
const textInput = (more: JsonObject = {}): JsonObject => ({ type: 'plain_text_input', ...more });
const modal = (blocks: readonly Json[], more: JsonObject = {}): JsonObject => ({
  type: 'modal',
  title: plain('Title'),
  submit: plain('Send'),
  blocks: [...blocks],
  ...more,
});
const table = (rows: number, cells: number): JsonObject => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => many(cells, { type: 'raw_text', text: 'x' })),
});
const bars = (labels: readonly string[]): JsonObject => ({
  type: 'data_visualization',
  title: 'Days',
  chart: {
    type: 'bar',
    series: [{ name: 'Ada', data: labels.map((label) => ({ label, value: 1 })) }],
    axis_config: { categories: ['Mon', 'Tue'] },
  },
});

describe('a modal', () => {
  const tooMuch: readonly [what: string, view: JsonObject, complaint: string][] = [
    [
      'a title of 25',
      modal([], { title: plain('t'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a submit of 25',
      modal([], { submit: plain('t'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      'a close of 25',
      modal([], { close: plain('t'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/close/text]',
    ],
    [
      'an empty title',
      modal([], { title: plain('') }),
      'must be more than 0 characters [json-pointer:/view/title/text]',
    ],
    [
      'a mrkdwn title',
      modal([], { title: { type: 'mrkdwn', text: 'T' } }),
      'unsupported type: mrkdwn [json-pointer:/view/title/type]',
    ],
    ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]'],
    [
      'private_metadata of 3,001',
      modal([], { private_metadata: 'm'.repeat(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a callback_id of 256',
      modal([], { callback_id: 'c'.repeat(256) }),
      'must be less than 256 characters [json-pointer:/view/callback_id]',
    ],
    [
      'an external_id of 256',
      modal([], { external_id: 'c'.repeat(256) }),
      'must be less than 256 characters [json-pointer:/view/external_id]',
    ],
    ['101 blocks', modal(many(101, divider)), 'no more than 100 items allowed [json-pointer:/view/blocks]'],
    [
      'a field nobody knows',
      modal([], { submit_disabled: true }),
      'invalid additional property: submit_disabled [json-pointer:/view]',
    ],
    [
      'an unknown block',
      modal([{ type: 'hologram' }]),
      'unsupported type: hologram [json-pointer:/view/blocks/0/type]',
    ],
    ['a table', modal([table(1, 1)]), 'unsupported type: table [json-pointer:/view/blocks/0/type]'],
    [
      'a markdown block',
      modal([{ type: 'markdown', text: 'x' }]),
      'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a block_id of 256',
      modal([{ type: 'divider', block_id: 'b'.repeat(256) }]),
      'must be less than 256 characters [json-pointer:/view/blocks/0/block_id]',
    ],
    [
      'a section of 3,001',
      modal([section('x'.repeat(3001))]),
      'must be less than 3001 characters [json-pointer:/view/blocks/0/text/text]',
    ],
    [
      'an empty section',
      modal([section('')]),
      'must be more than 0 characters [json-pointer:/view/blocks/0/text/text]',
    ],
    [
      'a header of 151',
      modal([{ type: 'header', text: plain('h'.repeat(151)) }]),
      'must be less than 151 characters [json-pointer:/view/blocks/0/text/text]',
    ],
    [
      '11 fields',
      modal([{ type: 'section', fields: many(11, plain('f')) }]),
      'no more than 10 items allowed [json-pointer:/view/blocks/0/fields]',
    ],
    [
      'a field of 2,001',
      modal([{ type: 'section', fields: [plain('f'.repeat(2001))] }]),
      'must be less than 2001 characters [json-pointer:/view/blocks/0/fields/0/text]',
    ],
    [
      '11 things in a context',
      modal([{ type: 'context', elements: many(11, plain('c')) }]),
      'no more than 10 items allowed [json-pointer:/view/blocks/0/elements]',
    ],
    [
      '26 buttons',
      modal([actions(...many(26, button()))]),
      'no more than 25 items allowed [json-pointer:/view/blocks/0/elements]',
    ],
    [
      'a button of 76',
      modal([actions({ type: 'button', text: plain('b'.repeat(76)) })]),
      'must be less than 76 characters [json-pointer:/view/blocks/0/elements/0/text/text]',
    ],
    [
      'a button value of 2,001',
      modal([actions(button({ value: 'v'.repeat(2001) }))]),
      'must be less than 2001 characters [json-pointer:/view/blocks/0/elements/0/value]',
    ],
    [
      'a button url of 3,001',
      modal([actions(button({ url: 'u'.repeat(3001) }))]),
      'must be less than 3001 characters [json-pointer:/view/blocks/0/elements/0/url]',
    ],
    [
      'a text input among actions',
      modal([actions(textInput())]),
      'unsupported type: plain_text_input [json-pointer:/view/blocks/0/elements/0/type]',
    ],
    [
      'a button as input',
      modal([input(button())]),
      'unsupported type: button [json-pointer:/view/blocks/0/element/type]',
    ],
    [
      'a label of 2,001',
      modal([input(textInput(), { label: plain('l'.repeat(2001)) })]),
      'must be less than 2001 characters [json-pointer:/view/blocks/0/label/text]',
    ],
    [
      'a hint of 2,001',
      modal([input(textInput(), { hint: plain('l'.repeat(2001)) })]),
      'must be less than 2001 characters [json-pointer:/view/blocks/0/hint/text]',
    ],
    [
      'a placeholder of 151',
      modal([input(textInput({ placeholder: plain('p'.repeat(151)) }))]),
      'must be less than 151 characters [json-pointer:/view/blocks/0/element/placeholder/text]',
    ],
    [
      'max_length 3,001',
      modal([input(textInput({ max_length: 3001 }))]),
      'must be at most 3000 [json-pointer:/view/blocks/0/element/max_length]',
    ],
    [
      'a prefill of 3,001',
      modal([input(textInput({ initial_value: 'x'.repeat(3001) }))]),
      'must be less than 3001 characters [json-pointer:/view/blocks/0/element/initial_value]',
    ],
    [
      'a prefill over max_length',
      modal([input(textInput({ initial_value: 'abc', max_length: 2 }))]),
      'must be less than 3 characters [json-pointer:/view/blocks/0/element/initial_value]',
    ],
    [
      '101 options',
      modal([input({ type: 'static_select', options: options(101) })]),
      'no more than 100 items allowed [json-pointer:/view/blocks/0/element/options]',
    ],
    [
      'no options',
      modal([input({ type: 'static_select', options: [] })]),
      'no fewer than 1 items allowed [json-pointer:/view/blocks/0/element/options]',
    ],
    [
      '11 checkboxes',
      modal([input({ type: 'checkboxes', options: options(11) })]),
      'no more than 10 items allowed [json-pointer:/view/blocks/0/element/options]',
    ],
    [
      '11 radio buttons',
      modal([input({ type: 'radio_buttons', options: options(11) })]),
      'no more than 10 items allowed [json-pointer:/view/blocks/0/element/options]',
    ],
    [
      '6 overflow options',
      modal([actions({ type: 'overflow', options: options(6) })]),
      'no more than 5 items allowed [json-pointer:/view/blocks/0/elements/0/options]',
    ],
    [
      'an option text of 76',
      modal([input({ type: 'static_select', options: [{ text: plain('o'.repeat(76)), value: 'o' }] })]),
      'must be less than 76 characters [json-pointer:/view/blocks/0/element/options/0/text/text]',
    ],
    [
      'an option value of 151',
      modal([input({ type: 'static_select', options: [{ text: plain('o'), value: 'o'.repeat(151) }] })]),
      'must be less than 151 characters [json-pointer:/view/blocks/0/element/options/0/value]',
    ],
    [
      'null as prefill',
      modal([input({ type: 'static_select', options: options(1), initial_option: null })]),
      'must provide an object [json-pointer:/view/blocks/0/element/initial_option]',
    ],
    [
      'a prefill that is no option',
      modal([
        input({
          type: 'static_select',
          options: options(1),
          initial_option: { text: plain('Other'), value: '9' },
        }),
      ]),
      'initial option must match one of the options [json-pointer:/view/blocks/0/element/initial_option]',
    ],
    [
      'a date that is none',
      modal([input({ type: 'datepicker', initial_date: '2026-13-01' })]),
      'must be in the format YYYY-MM-DD [json-pointer:/view/blocks/0/element/initial_date]',
    ],
    [
      'a time that is none',
      modal([input({ type: 'timepicker', initial_time: '24:00' })]),
      'must be in the format HH:mm [json-pointer:/view/blocks/0/element/initial_time]',
    ],
    [
      '11 files',
      modal([input({ type: 'file_input', max_files: 11 })]),
      'must be at most 10 [json-pointer:/view/blocks/0/element/max_files]',
    ],
    [
      'a rich text style nobody may send',
      modal([
        input({
          type: 'rich_text_input',
          initial_value: {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [{ type: 'text', text: 'x', style: { highlight: true } }],
              },
            ],
          },
        }),
      ]),
      'invalid additional property: highlight [json-pointer:/view/blocks/0/element/initial_value/elements/0/elements/0/style]',
    ],
    [
      'a list nine levels deep',
      modal([
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_list', style: 'bullet', indent: 9, elements: [] }],
        },
      ]),
      'must be at most 8 [json-pointer:/view/blocks/0/elements/0/indent]',
    ],
  ];

  it.each(tooMuch)('is refused with %s', (_, view, complaint) => {
    expect(checkView(view, 'modal')).toEqual(
      ['failed to match all allowed schemas [json-pointer:/view]', complaint].slice(
        needsNoHeadline(complaint) ? 1 : 0,
      ),
    );
  });

  it('is refused with inputs but no submit', () => {
    const { submit: _, ...view } = modal([divider, input(textInput())]);
    expect(checkView(view, 'modal')).toEqual([
      'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]',
    ]);
  });

  it('is refused when two blocks share an id', () => {
    const block = { type: 'divider', block_id: 'same' };
    expect(checkView(modal([block, block]), 'modal')).toEqual([
      '`block_id` "same" already exists [json-pointer:/view/blocks/1/block_id]',
    ]);
  });

  it('is refused when two buttons in a row share an id, but not in two rows', () => {
    const go = button({ action_id: 'go' });
    expect(checkView(modal([actions(go, go)]), 'modal')).toEqual([
      '`action_id` "go" already exists [json-pointer:/view/blocks/0/elements/1/action_id]',
    ]);
    expect(checkView(modal([actions(go), actions(go)]), 'modal')).toEqual([]);
  });

  it('is refused when two inputs want the focus', () => {
    const focused = input(textInput({ focus_on_load: true }));
    expect(checkView(modal([focused, focused]), 'modal')).toEqual([
      'only one element can have `focus_on_load` [json-pointer:/view/blocks]',
    ]);
  });

  it('is too large above 250,000 bytes', () => {
    const blocks = many(90, section('ä'.repeat(1_400)));
    expect(isViewTooLarge(modal(blocks))).toBe(true);
    expect(isViewTooLarge(modal(blocks.slice(0, 80)))).toBe(false);
  });

  it('is taken with every kind of input, each at its limit', () => {
    const choice = { options: options(10) };
    const inputs = [
      textInput({
        multiline: true,
        max_length: 3000,
        initial_value: 'x'.repeat(3000),
        placeholder: plain('p'.repeat(150)),
      }),
      { type: 'rich_text_input', initial_value: { type: 'rich_text', elements: [] }, max_lines: 100 },
      { type: 'checkboxes', ...choice, initial_options: options(2) },
      { type: 'radio_buttons', ...choice, initial_option: options(1)[0] ?? null },
      { type: 'static_select', options: options(100) },
      { type: 'multi_static_select', options: options(100), max_selected_items: 3 },
      { type: 'static_select', option_groups: [{ label: plain('g'.repeat(75)), options: options(1) }] },
      { type: 'users_select', initial_user: 'U1' },
      { type: 'channels_select' },
      { type: 'conversations_select', filter: { include: ['public'] } },
      { type: 'datepicker', initial_date: '2026-11-20' },
      { type: 'timepicker', initial_time: '09:30' },
      { type: 'number_input', is_decimal_allowed: false, min_value: '0' },
      { type: 'email_text_input' },
      { type: 'url_text_input' },
      { type: 'file_input', filetypes: ['png'], max_files: 10 },
    ];
    const view = modal(
      [...inputs.map((element) => input(element)), { type: 'alert', text: plain('Saved'), level: 'success' }],
      { title: plain('t'.repeat(24)), private_metadata: 'm'.repeat(3000), notify_on_close: true },
    );
    expect(checkView(view, 'modal')).toEqual([]);
  });
});

describe('a message', () => {
  const refused: readonly [what: string, blocks: readonly JsonObject[], complaint: string][] = [
    ['51 blocks', many(51, divider), 'no more than 50 items allowed [json-pointer:/blocks]'],
    [
      'an alert',
      [{ type: 'alert', text: plain('x') }],
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
    ['two tables', [table(1, 1), table(1, 1)], 'only_one_table_allowed [json-pointer:/blocks]'],
    ['a table of 101 rows', [table(101, 1)], 'no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
    ['a row of 21 cells', [table(1, 21)], 'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]'],
    [
      'three charts',
      many(3, bars(['Mon', 'Tue'])),
      'no more than 2 data_visualization blocks allowed [json-pointer:/blocks]',
    ],
    [
      'a chart with a point missing',
      [bars(['Mon'])],
      'each series must have one data point per category [json-pointer:/blocks/0/chart/series]',
    ],
    [
      '12,001 characters of markdown',
      [
        { type: 'markdown', text: 'x'.repeat(6000) },
        { type: 'markdown', text: 'x'.repeat(6001) },
      ],
      'markdown must be less than 12001 characters [json-pointer:/blocks]',
    ],
    [
      'a section without words',
      [{ type: 'section' }],
      'must define either `text` or `fields` [json-pointer:/blocks/0/type]',
    ],
    [
      'an image from nowhere',
      [{ type: 'image', alt_text: 'x' }],
      'must define either `image_url` or `slack_file` [json-pointer:/blocks/0]',
    ],
  ];

  it.each(refused)('is refused with %s', (_, blocks, complaint) => {
    expect(checkMessage(blocks)).toEqual([complaint]);
  });

  it('is taken with a table, two charts and 12,000 characters of markdown', () => {
    const chart = bars(['Tue', 'Mon']);
    expect(
      checkMessage([table(100, 20), chart, chart, { type: 'markdown', text: 'x'.repeat(12_000) }]),
    ).toEqual([]);
  });
});

describe('a Home tab', () => {
  it('takes inputs without a submit, and no alert', () => {
    expect(checkView({ type: 'home', blocks: [input(textInput())] }, 'home')).toEqual([]);
    expect(checkView({ type: 'home', blocks: [{ type: 'alert', text: plain('x') }] }, 'home')).toEqual([
      'failed to match all allowed schemas [json-pointer:/view]',
      'unsupported type: alert [json-pointer:/view/blocks/0/type]',
    ]);
  });

  it('is not a modal', () => {
    expect(checkView({ type: 'home', blocks: [] }, 'modal')).toEqual([
      'failed to match all allowed schemas [json-pointer:/view]',
      'unsupported type: home [json-pointer:/view/type]',
    ]);
  });
});

/** Rules across fields come without Slack's opening line. */
function needsNoHeadline(complaint: string): boolean {
  return complaint.includes('initial option') || complaint.includes('less than 3 characters');
}
