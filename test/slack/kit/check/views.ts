const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const long = (length: number) => 'x'.repeat(length);
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const option = (value: string, text = value) => ({ value, text: plain(text) });
const input = (element: object, more: object = {}) => ({
  type: 'input',
  block_id: 'a',
  label: plain('Label'),
  element,
  ...more,
});
const modal = (blocks: unknown, more: object = {}) => ({
  type: 'modal',
  title: plain('Daily log'),
  submit: plain('Save'),
  blocks,
  ...more,
});
const line = { type: 'plain_text_input', action_id: 'a' };

/** A modal of everything the bot uses. */
export const fullModal = modal(
  [
    { type: 'header', text: plain('Today') },
    { type: 'alert', text: mrkdwn('Careful'), level: 'warning' },
    section('Hello'),
    {
      type: 'section',
      fields: [mrkdwn('a'), plain('b')],
      accessory: { type: 'button', text: plain('Go') },
    },
    { type: 'divider' },
    {
      type: 'context',
      elements: [mrkdwn('note'), { type: 'image', alt_text: 'x', image_url: 'https://x.y/z' }],
    },
    input({ ...line, max_length: 3000, initial_value: '' }, { block_id: 'line', optional: true }),
    input({ type: 'rich_text_input', initial_value: richText('a') }, { block_id: 'rich' }),
    input(
      { type: 'static_select', options: [option('js')], initial_option: option('js') },
      { block_id: 'select' },
    ),
    input({ type: 'checkboxes', options: [option('x')] }, { block_id: 'checks', dispatch_action: true }),
    input({ type: 'timepicker', initial_time: '08:30' }, { block_id: 'time', hint: plain('24 h') }),
    input({ type: 'datepicker', initial_date: '2026-11-20' }, { block_id: 'date' }),
    input({ type: 'file_input', filetypes: ['png'], max_files: 10 }, { block_id: 'files' }),
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'save', text: plain('Save draft'), value: '1', style: 'primary' },
        { type: 'button', action_id: 'more', text: plain('More'), url: 'https://x.y' },
      ],
    },
  ],
  { private_metadata: '{}', callback_id: 'daily', close: plain('Cancel'), notify_on_close: true },
);

/** Modals with one thing wrong each: what our check says of it. */
export const refusedViews: readonly (readonly [name: string, view: object, path: string, rule: string])[] = [
  [
    'a field that Slack does not know',
    modal([{ type: 'divider', colour: 'red' }]),
    '/blocks/0/colour',
    'unknown-field',
  ],
  [
    'a style that Slack sends but does not take',
    modal([
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: { highlight: true } }] },
        ],
      },
    ]),
    '/blocks/0/elements/0/elements/0/style/highlight',
    'unknown-field',
  ],
  ['a title of 25', modal([], { title: plain(long(25)) }), '/title/text', 'too-long'],
  ['no title', modal([], { title: undefined }), '/title', 'required'],
  ['a title in mrkdwn', modal([], { title: mrkdwn('x') }), '/title/type', 'not-plain-text'],
  ['a submit of 25', modal([], { submit: plain(long(25)) }), '/submit/text', 'too-long'],
  ['a close of 25', modal([], { close: plain(long(25)) }), '/close/text', 'too-long'],
  ['a close without text', modal([], { close: plain('') }), '/close/text', 'empty'],
  ['metadata of 3001', modal([], { private_metadata: long(3001) }), '/private_metadata', 'too-long'],
  ['a callback_id of 256', modal([], { callback_id: long(256) }), '/callback_id', 'too-long'],
  ['inputs without submit', modal([input(line)], { submit: undefined }), '/submit', 'submit-required'],
  ['101 blocks', modal(Array.from({ length: 101 }, () => section('x'))), '/blocks', 'too-many'],
  ['no list of blocks', modal('x'), '/blocks', 'wrong-kind'],
  ['more than 250 KB', modal(Array.from({ length: 100 }, () => section('é'.repeat(1300)))), '', 'too-large'],
  ['a type of its own', { ...modal([]), type: 'popup' }, '/type', 'unknown-value'],

  [
    'an input for eleven files',
    modal([input({ type: 'file_input', max_files: 11 })]),
    '/blocks/0/element/max_files',
    'out-of-range',
  ],
  ['an unknown block', modal([{ type: 'banner' }]), '/blocks/0/type', 'unknown-type'],
  ['a block that is none', modal([null]), '/blocks/0/type', 'unknown-type'],
  ['a markdown block', modal([{ type: 'markdown', text: 'x' }]), '/blocks/0/type', 'wrong-surface'],
  ['an element as block', modal([line]), '/blocks/0/type', 'wrong-place'],
  ['a block_id of 256', modal([{ type: 'divider', block_id: long(256) }]), '/blocks/0/block_id', 'too-long'],
  [
    'two blocks of one id',
    modal([input(line), { type: 'divider', block_id: 'a' }]),
    '/blocks/1/block_id',
    'duplicate-block-id',
  ],
  ['a header of 151', modal([{ type: 'header', text: plain(long(151)) }]), '/blocks/0/text/text', 'too-long'],
  ['a section of 3001', modal([section(long(3001))]), '/blocks/0/text/text', 'too-long'],
  ['a section without text', modal([section('')]), '/blocks/0/text/text', 'empty'],
  ['a section of nothing', modal([{ type: 'section' }]), '/blocks/0', 'required'],
  [
    'eleven fields',
    modal([{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }]),
    '/blocks/0/fields',
    'too-many',
  ],
  ['an empty context', modal([{ type: 'context', elements: [] }]), '/blocks/0/elements', 'too-few'],
  [
    'an unknown level',
    modal([{ type: 'alert', text: plain('x'), level: 'loud' }]),
    '/blocks/0/level',
    'unknown-value',
  ],
  ['an image of no address', modal([{ type: 'image', alt_text: 'x' }]), '/blocks/0', 'exclusive'],

  ['an input without label', modal([input(line, { label: undefined })]), '/blocks/0/label', 'required'],
  ['a label of 2001', modal([input(line, { label: plain(long(2001)) })]), '/blocks/0/label/text', 'too-long'],
  [
    'a button as input',
    modal([input({ type: 'button', text: plain('x') })]),
    '/blocks/0/element/type',
    'wrong-place',
  ],
  ['an unknown element', modal([input({ type: 'slider' })]), '/blocks/0/element/type', 'unknown-type'],
  [
    'a placeholder of 151',
    modal([input({ ...line, placeholder: plain(long(151)) })]),
    '/blocks/0/element/placeholder/text',
    'too-long',
  ],
  [
    'a max_length of 3001',
    modal([input({ ...line, max_length: 3001 })]),
    '/blocks/0/element/max_length',
    'out-of-range',
  ],
  [
    'a line of 3001',
    modal([input({ ...line, initial_value: long(3001) })]),
    '/blocks/0/element/initial_value',
    'too-long',
  ],
  [
    'an empty text in a rich text',
    modal([input({ type: 'rich_text_input', initial_value: richText('') })]),
    '/blocks/0/element/initial_value/elements/0/elements/0/text',
    'empty',
  ],
  [
    'a rich text of nothing',
    modal([input({ type: 'rich_text_input', initial_value: { type: 'rich_text', elements: [] } })]),
    '/blocks/0/element/initial_value/elements',
    'too-few',
  ],
  ['a select of nothing', modal([input({ type: 'static_select' })]), '/blocks/0/element', 'exclusive'],
  [
    '101 options',
    modal([
      input({ type: 'static_select', options: Array.from({ length: 101 }, (_, at) => option(`${at}`)) }),
    ]),
    '/blocks/0/element/options',
    'too-many',
  ],
  [
    '11 checkboxes',
    modal([input({ type: 'checkboxes', options: Array.from({ length: 11 }, (_, at) => option(`${at}`)) })]),
    '/blocks/0/element/options',
    'too-many',
  ],
  [
    'no checkbox',
    modal([input({ type: 'checkboxes', options: [] })]),
    '/blocks/0/element/options',
    'too-few',
  ],
  [
    'an option text of 76',
    modal([input({ type: 'checkboxes', options: [option('a', long(76))] })]),
    '/blocks/0/element/options/0/text/text',
    'too-long',
  ],
  [
    'an option value of 151',
    modal([input({ type: 'checkboxes', options: [option(long(151), 'a')] })]),
    '/blocks/0/element/options/0/value',
    'too-long',
  ],
  [
    'an initial option not offered',
    modal([input({ type: 'static_select', options: [option('a')], initial_option: option('b') })]),
    '/blocks/0/element/initial_option',
    'initial-option-unknown',
  ],
  [
    'an initial option with other words',
    modal([input({ type: 'checkboxes', options: [option('a')], initial_options: [option('a', 'b')] })]),
    '/blocks/0/element/initial_options/0',
    'initial-option-unknown',
  ],
  [
    'a time that is none',
    modal([input({ type: 'timepicker', initial_time: '8:30' })]),
    '/blocks/0/element/initial_time',
    'malformed',
  ],
  [
    'a date that is none',
    modal([input({ type: 'datepicker', initial_date: '2026-13-01' })]),
    '/blocks/0/element/initial_date',
    'malformed',
  ],
  [
    'two elements in focus',
    modal([
      input({ ...line, focus_on_load: true }),
      input({ ...line, focus_on_load: true }, { block_id: 'b' }),
    ]),
    '/blocks/1/element/focus_on_load',
    'second-focus',
  ],
  [
    'a button text of 76',
    modal([{ type: 'actions', elements: [{ type: 'button', text: plain(long(76)) }] }]),
    '/blocks/0/elements/0/text/text',
    'too-long',
  ],
  [
    'a button value of 2001',
    modal([{ type: 'actions', elements: [{ type: 'button', text: plain('x'), value: long(2001) }] }]),
    '/blocks/0/elements/0/value',
    'too-long',
  ],
  [
    'a button address of 3001',
    modal([{ type: 'actions', elements: [{ type: 'button', text: plain('x'), url: long(3001) }] }]),
    '/blocks/0/elements/0/url',
    'too-long',
  ],
  [
    '26 buttons',
    modal([
      {
        type: 'actions',
        elements: Array.from({ length: 26 }, () => ({ type: 'button', text: plain('x') })),
      },
    ]),
    '/blocks/0/elements',
    'too-many',
  ],
  [
    'one action_id twice in a block',
    modal([
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'a', text: plain('x') },
          { type: 'button', action_id: 'a', text: plain('y') },
        ],
      },
    ]),
    '/blocks/0/elements/1/action_id',
    'duplicate-action-id',
  ],
  [
    'a confirm title of 101',
    modal([
      {
        type: 'section',
        text: plain('x'),
        accessory: {
          type: 'button',
          text: plain('x'),
          confirm: {
            title: plain(long(101)),
            text: plain('Sure?'),
            confirm: plain('Yes'),
            deny: plain('No'),
          },
        },
      },
    ]),
    '/blocks/0/accessory/confirm/title/text',
    'too-long',
  ],
];

function richText(text: string): object {
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [{ type: 'text', text }] },
      {
        type: 'rich_text_list',
        style: 'bullet',
        indent: 1,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: 'https://x.y' }] }],
      },
    ],
  };
}
