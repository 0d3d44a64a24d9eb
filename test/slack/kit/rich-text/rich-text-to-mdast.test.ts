import { describe, expect, test } from 'vitest';
import { writeField } from '../../../../src/core/markdown/write-field.ts';
import { noMentionNames } from '../../../../src/slack/kit/rich-text/mention-names.ts';
import { mentionedUsers } from '../../../../src/slack/kit/rich-text/mentioned-users.ts';
import { richTextToMdast } from '../../../../src/slack/kit/rich-text/rich-text-to-mdast.ts';
import { names } from './names.ts';

const markdownOf = (...elements: readonly object[]) =>
  writeField(richTextToMdast({ type: 'rich_text', elements }, names), 'prose');
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });
const list = (style: string, indent: number, items: readonly string[], more: object = {}) => ({
  type: 'rich_text_list',
  style,
  indent,
  elements: items.map((item) => section(text(item))),
  ...more,
});
const code = (words: string, more: object = {}) => ({
  type: 'rich_text_preformatted',
  elements: [text(words)],
  ...more,
});
const quote = (words: string) => ({ type: 'rich_text_quote', elements: [text(words)] });

const rows: readonly (readonly [name: string, blocks: readonly object[], markdown: string])[] = [
  ['a single line break is a hard break', [section(text('one\ntwo'))], 'one\\\ntwo'],
  ['an empty line ends a paragraph', [section(text('one\n\n\ntwo\n'))], 'one\n\ntwo'],
  ['white space alone is nothing', [section(text(' \n\t ')), list('bullet', 0, [' ']), code('\n')], ''],
  [
    'styles nest, and spaces stay outside of them',
    [
      section(
        text('bold ', { bold: true }),
        text('both', { bold: true, italic: true }),
        text(' and', { bold: true }),
        text(' plain'),
      ),
    ],
    '**bold *both* and** plain',
  ],
  [
    'the style that reaches furthest is outside',
    [
      section(
        text('a', { bold: true, italic: true }),
        text(' b', { italic: true, strike: true }),
        text(' c', { italic: true }),
      ),
    ],
    '*__a__ ~~b~~ c*',
  ],
  [
    'a space that was marked with its word still stands between the words',
    [section(text('bold ', { bold: true }), text('plain'), text(' code ', { italic: true }), text('end'))],
    '**bold** plain *code* end',
  ],
  [
    'a space in a link stands outside too',
    [section({ type: 'link', url: 'https://x.y', text: 'docs ' }, text('here'))],
    '[docs](https://x.y) here',
  ],
  [
    'a style over a line end is on both lines',
    [section(text('one\ntwo', { strike: true }))],
    '~~one~~\\\n~~two~~',
  ],
  ['underline has no markdown', [section(text('under', { underline: true, highlight: true }))], 'under'],
  ['code keeps its back-ticks', [section(text('a`b', { code: true }))], '``a`b``'],
  ['neighbouring code is one code', [section(text('a', { code: true }), text('b', { code: true }))], '`ab`'],
  ['code in bold', [section(text('see '), text('x()', { code: true, bold: true }))], 'see **`x()`**'],
  ['a code block', [code('if x:\n    y')], '```\nif x:\n    y\n```'],
  ['a code block with its language', [code('x', { language: 'c++' })], '```c++\nx\n```'],
  ['a language that would break the fence is tamed', [code('x', { language: 'a b`c\n' })], '```abc\nx\n```'],
  ['a code block that holds a fence', [code('```\nx\n```')], '````\n```\nx\n```\n````'],
  ['a quote of two paragraphs', [quote('one\n\ntwo')], '> one\n>\n> two'],
  [
    'a quote with a list and code in it',
    [quote('see'), list('bullet', 0, ['a'], { border: 1 }), code('x', { border: 1 })],
    '> see\n>\n> - a\n>\n> ```\n> x\n> ```',
  ],
  ['a list', [list('bullet', 0, ['a', 'b'])], '- a\n- b'],
  [
    'a nested list that comes as a sibling',
    [list('bullet', 0, ['a']), list('bullet', 1, ['b']), list('bullet', 2, ['c']), list('bullet', 0, ['d'])],
    '- a\n  - b\n    - c\n- d',
  ],
  [
    'a numbered list that goes on after a nested one',
    [list('ordered', 0, ['a', 'b']), list('bullet', 1, ['c']), list('ordered', 0, ['d'], { offset: 2 })],
    '1. a\n2. b\n   - c\n3. d',
  ],
  ['a numbered list that starts later', [list('ordered', 0, ['d'], { offset: 3 })], '4. d'],
  [
    'a jump of indents is one level',
    [list('bullet', 0, ['a']), list('bullet', 5, ['b']), list('bullet', 2, ['c'])],
    '- a\n  - b\n  - c',
  ],
  ['a first list that is indented', [list('bullet', 3, ['a'])], '- a'],
  [
    'an empty item is left out, what is in it stays',
    [list('bullet', 0, ['a', '']), list('ordered', 1, ['b'])],
    '- a\n  1. b',
  ],
  ['two lines in an item', [list('bullet', 0, ['a\nb'])], '- a\\\n  b'],
  ['a link', [section({ type: 'link', url: 'https://x.y/a', text: 'docs' })], '[docs](https://x.y/a)'],
  [
    'a link without words',
    [section(text('see '), { type: 'link', url: 'https://x.y/a_b#c' })],
    'see https://x.y/a_b#c',
  ],
  [
    'a link without words whose address needs care',
    [section({ type: 'link', url: 'https://x.y/?a=1&copy=2' })],
    '<https://x.y/?a=1&copy=2>',
  ],
  [
    'a link in two styles is one link',
    [
      section(
        { type: 'link', url: 'https://x.y', text: 'the ' },
        { type: 'link', url: 'https://x.y', text: 'docs', style: { bold: true } },
      ),
    ],
    '[the **docs**](https://x.y)',
  ],
  [
    'a link that runs code is text',
    [section({ type: 'link', url: 'javascript:alert(1)', text: 'click' })],
    'click (javascript:alert(1))',
  ],
  [
    'people and channels are links',
    [section({ type: 'user', user_id: 'U1' }, text(' in '), { type: 'channel', channel_id: 'C1' })],
    '[@Ana](https://acme.slack.com/team/U1) in [#dev](https://acme.slack.com/archives/C1)',
  ],
  [
    'unknown people and channels keep their ids',
    [section({ type: 'user', user_id: 'U9' }, text(' '), { type: 'channel', channel_id: 'C9' })],
    '@U9 #C9',
  ],
  [
    'groups and broadcasts are words',
    [section({ type: 'usergroup', usergroup_id: 'S1' }, text(' '), { type: 'broadcast', range: 'here' })],
    '@backend @here',
  ],
  [
    'an emoji with a skin tone',
    [section({ type: 'emoji', name: 'wave::skin-tone-4', unicode: '1f44b-1f3fd' })],
    '👋🏽',
  ],
  ["a team's own emoji", [section({ type: 'emoji', name: 'party_parrot' })], ':party_parrot:'],
  [
    'a date says what Slack falls back to',
    [section({ type: 'date', timestamp: 1, format: '{date}', fallback: 'Nov 20' })],
    'Nov 20',
  ],
  [
    'a date without a fallback',
    [section({ type: 'date', timestamp: 1_763_596_800, format: '{date}' })],
    '2025-11-20T00:00:00.000Z',
  ],
  ['a date that is none', [section({ type: 'date', timestamp: 1e300, format: '{date}' })], '{date}'],
  [
    'an element Slack adds later',
    [section({ type: 'canvas', name: 'Plan', url: 'https://x.y/c' })],
    '[Plan](https://x.y/c)',
  ],
  ['an element that says nothing', [section({ type: 'hologram' })], '[hologram]'],
  ['a block Slack adds later', [{ type: 'rich_text_aside', text: 'by the way' }], 'by the way'],
  [
    'text that looks like markup',
    [section(text('# a\n- b\n<script>\n```'))],
    '\\# a\\\n\\- b\\\n\\<script>\\\n\\`\\`\\`',
  ],
];

test.each(rows)('%s', (_, blocks, markdown) => {
  expect(markdownOf(...blocks)).toBe(markdown);
});

describe('what is no rich text', () => {
  test.each([
    [null],
    [undefined],
    ['x'],
    [[]],
    [{}],
    [{ elements: 'x' }],
    [{ elements: [null, 7, 'x', []] }],
  ])('%j', (value) => {
    expect(richTextToMdast(value, noMentionNames)).toEqual({ type: 'root', children: [] });
  });
});

test('names the people mentioned, each once, in lists too', () => {
  const user = (user_id: unknown) => ({ type: 'user', user_id });
  const value = {
    type: 'rich_text',
    elements: [
      section(user('U2'), text('x'), user('W1')),
      { type: 'rich_text_list', elements: [section(user('U3'), user('U2'))] },
      { type: 'rich_text_quote', elements: [user(7), user('<@U4>'), user('U5')] },
    ],
  };
  expect(mentionedUsers(value)).toEqual(['U2', 'W1', 'U3', 'U5']);
});
