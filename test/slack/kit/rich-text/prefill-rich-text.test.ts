import { describe, expect, test } from 'vitest';
import type { Markdown } from '../../../../src/core/entry/markdown.ts';
import { noMentionNames } from '../../../../src/slack/kit/rich-text/mention-names.ts';
import { prefillLosesMarkup } from '../../../../src/slack/kit/rich-text/prefill-loses-markup.ts';
import { prefillRichText } from '../../../../src/slack/kit/rich-text/prefill-rich-text.ts';
import { richAnswer } from '../../../../src/slack/kit/rich-text/rich-answer.ts';

/** As read from a file that someone may have edited by hand. */
const inFile = (text: string) => text as Markdown;

describe('shows in full', () => {
  test('text with styles, links and lines', () => {
    expect(prefillRichText(inFile('**a *b*** `c` [d](https://x.y)\\\ne\n\nf'))).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'a ', style: { bold: true } },
            { type: 'text', text: 'b', style: { bold: true, italic: true } },
            { type: 'text', text: ' ' },
            { type: 'text', text: 'c', style: { code: true } },
            { type: 'text', text: ' ' },
            { type: 'link', url: 'https://x.y', text: 'd' },
            { type: 'text', text: '\n' },
            { type: 'text', text: 'e' },
            { type: 'text', text: '\n\n' },
            { type: 'text', text: 'f' },
          ],
        },
      ],
    });
  });

  test('nested lists as siblings, numbers going on', () => {
    const item = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
    expect(prefillRichText(inFile('1. a\n   * b\n2. c'))).toEqual({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_list', style: 'ordered', indent: 0, elements: [item('a')] },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [item('b')] },
        { type: 'rich_text_list', style: 'ordered', indent: 0, offset: 1, elements: [item('c')] },
      ],
    });
  });

  test.each([
    ['a paragraph wrapped by hand', 'one\ntwo'],
    ['bullets of another kind', '* a\n+ b'],
    ['a quote with a list', '> a\n>\n> - b'],
    ['code', '```\nx\n```'],
    ['a mention as a link', '[@Ana](https://acme.slack.com/team/U1) said'],
    ['an emoji', '👩‍🚀'],
    ['nothing', ''],
  ])('%s', (_, markdown) => {
    expect(prefillLosesMarkup(inFile(markdown))).toBe(false);
  });
});

const lossy: readonly (readonly [name: string, markdown: string, words: readonly string[]])[] = [
  ['a heading', '#### Title\n\ntext', ['Title', 'text']],
  ['a table', '| a | bb |\n| - | - |\n| ccc | d |', ['a   | bb\nccc | d']],
  ['a task list', '- [x] done\n- [ ] open', ['[x] ', 'done', '[ ] ', 'open']],
  ['a rule', 'a\n\n***\n\nb', ['a', '---', 'b']],
  ['code with a language', '```python\nx\n```', ['x']],
  ['code in a list', '- a\n\n  ```\n  x\n  ```\n- b', ['a', 'x', 'b']],
  ['an image', '![a cat](https://x.y/cat.png)', ['a cat', 'https://x.y/cat.png']],
  ['a link within the repository', '[notes](./notes.md)', ['notes', ' (./notes.md)']],
  [
    'a list nested too deep',
    Array.from({ length: 10 }, (_, at) => `${' '.repeat(at * 2)}- ${at}`).join('\n'),
    ['0', '9'],
  ],
];

describe('says that markup would be lost, and keeps the words of', () => {
  test.each(lossy)('%s', (_, markdown, words) => {
    const prefill = prefillRichText(inFile(markdown));
    expect(prefillLosesMarkup(inFile(markdown))).toBe(true);
    for (const word of words) expect(JSON.stringify(prefill)).toContain(JSON.stringify(word).slice(1, -1));
  });

  test.each(lossy)('%s, which stays to the byte when it is left alone', (_, markdown) => {
    const prefill = prefillRichText(inFile(markdown));
    expect(richAnswer(prefill, inFile(markdown), 'list', noMentionNames)).toBe(markdown);
  });
});

test('HTML typed by hand is shown as text', () => {
  expect(prefillRichText(inFile('<b>x</b>')).elements).toEqual([
    { type: 'rich_text_section', elements: ['<b>', 'x', '</b>'].map((text) => ({ type: 'text', text })) },
  ]);
});

describe('an answer', () => {
  const section = (text: string) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  });

  test('that was left alone keeps how it was formatted by hand', () => {
    const prefilled = inFile('*   one\n*   two');
    expect(richAnswer(prefillRichText(prefilled), prefilled, 'list', noMentionNames)).toBe(prefilled);
  });

  test('counts as left alone where Slack only made a link and an emoji of what it was shown', () => {
    const prefilled = inFile('see https://x.y/z 👍');
    const back = {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'see ' },
            { type: 'link', url: 'https://x.y/z' },
            { type: 'text', text: ' ' },
            { type: 'emoji', name: 'thumbsup', unicode: '1f44d' },
          ],
        },
      ],
    };
    expect(richAnswer(back, prefilled, 'prose', noMentionNames)).toBe(prefilled);
  });

  test('that was changed is written in our hand', () => {
    expect(richAnswer(section('one\nthree'), inFile('*   one\n*   two'), 'list', noMentionNames)).toBe(
      '- one\n- three',
    );
  });

  test('that was emptied is empty', () => {
    expect(richAnswer({ type: 'rich_text', elements: [] }, inFile('one'), 'prose', noMentionNames)).toBe('');
  });
});
