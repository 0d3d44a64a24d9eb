import fc from 'fast-check';

/** Everything that means something to a markdown reader, to HTML, to Slack or to a text editor. */
const hostile = [
  ...[
    'a',
    'Be',
    '0',
    '1.',
    '1)',
    '-',
    '+',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '```',
    '~~~',
    '#',
    '## ',
  ],
  ...[
    '>',
    '<',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<script>',
    '<a@b.co>',
    '&',
    '&amp;',
    '&#35;',
    '[',
    ']',
    '[x]',
    '[ ]',
  ],
  ...[
    '](',
    '[x]: u',
    '![',
    '(',
    ')',
    '|',
    '| - |',
    '---',
    '===',
    '\\',
    '\\\n',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
  ],
  ...[
    '    ',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u3000',
    '\u0000',
    '\u0007',
    '\ufeff',
    '\u202e',
    '\u2066',
  ],
  ...[
    '\ud800',
    '\udc00',
    '👩‍🚀',
    '🇯🇵',
    'é',
    'e\u0301',
    '語',
    'שלום',
    ':',
    '://',
    'https://x.y/a_b?c=1&d=2',
    'www.x.y',
  ],
  ...[
    'a@b.co',
    '@channel',
    '<!here>',
    '<@U1>',
    '$',
    '$$',
    '^',
    '[^1]',
    ':smile:',
    '.',
    ',',
    '!',
    '"',
    "'",
    '/',
    '%',
  ],
];

const text = fc
  .array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));
const style = fc.record(
  {
    bold: fc.boolean(),
    italic: fc.boolean(),
    strike: fc.boolean(),
    code: fc.boolean(),
    underline: fc.boolean(),
  },
  { requiredKeys: [] },
);
const url = fc.constantFrom(
  'https://x.y',
  'https://x.y/(a)_b?c=1&amp=2#*d*',
  'http://x.y/a b>c',
  'mailto:a@b.co',
  'javascript:alert(1)',
  'x',
  '',
);

const textElement = fc.record({ type: fc.constant('text'), text, style }, { requiredKeys: ['type', 'text'] });
const linkElement = fc.record(
  { type: fc.constant('link'), url, text, style },
  { requiredKeys: ['type', 'url'] },
);
const otherElement = fc.oneof(
  fc.record({ type: fc.constant('user'), user_id: fc.constantFrom('U1', 'U404'), style }),
  fc.record({ type: fc.constant('channel'), channel_id: fc.constantFrom('C1', 'C404') }),
  fc.record({ type: fc.constant('usergroup'), usergroup_id: fc.constantFrom('S1', 'S404') }),
  fc.record({ type: fc.constant('broadcast'), range: fc.constantFrom('here', 'channel', 'everyone') }),
  fc.constantFrom<object>(
    { type: 'emoji', name: 'wave', unicode: '1f44b-1f3fd' },
    { type: 'emoji', name: 'our_own' },
    { type: 'emoji', name: 'odd', unicode: 'd800' },
    { type: 'color', value: '#ff0000' },
    { type: 'team', team_id: 'T1' },
    { type: 'date', timestamp: 1_763_596_800, format: '{date}', fallback: 'Nov 20' },
    { type: 'canvas', name: 'Plan' },
    { type: 'hologram' },
  ),
);

const anyInline = fc.array(
  fc.oneof({ weight: 5, arbitrary: textElement }, { weight: 2, arbitrary: linkElement }, otherElement),
  { maxLength: 3 },
);

const section = fc.record({ type: fc.constant('rich_text_section'), elements: anyInline });
const border = fc.constantFrom(0, 1);

const block = fc.oneof(
  section,
  fc.record(
    {
      type: fc.constant('rich_text_list'),
      style: fc.constantFrom('bullet', 'ordered'),
      indent: fc.nat({ max: 8 }),
      offset: fc.nat({ max: 20 }),
      border,
      elements: fc.array(section, { maxLength: 2 }),
    },
    { requiredKeys: ['type', 'style', 'elements'] },
  ),
  fc.record({ type: fc.constant('rich_text_quote'), elements: anyInline }),
  fc.record(
    {
      type: fc.constant('rich_text_preformatted'),
      border,
      elements: fc.array(textElement, { maxLength: 3 }),
    },
    { requiredKeys: ['type', 'elements'] },
  ),
);

/** A `rich_text` value of any shape that Slack can send, full of text that could be taken for markup. */
export const anyRichText = fc.record({
  type: fc.constant('rich_text'),
  elements: fc.array(block, { maxLength: 4 }),
});
