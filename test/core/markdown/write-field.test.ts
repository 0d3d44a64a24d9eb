import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { fieldFromMarkdown } from '../../../src/core/markdown/field-from-markdown.ts';
import { parseField } from '../../../src/core/markdown/parse-field.ts';
import { writeField } from '../../../src/core/markdown/write-field.ts';

function phrasing(...children: PhrasingContent[]): string {
  return writeField({ type: 'root', children: [{ type: 'paragraph', children }] }, 'prose');
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function strong(...children: PhrasingContent[]): PhrasingContent {
  return { type: 'strong', children };
}

describe('text in a field', () => {
  test.each([
    'Fixed snake_case in src/**/*.ts [WIP] after ~250ms (a < b, 5 * 3 <3)',
    'ana@x.com wrote https://en.wikipedia.org/wiki/A_b_(c)_*d* about C++ & C#!',
    '@channel 100% $5 = 日本語 （全角） 🎉 שלום',
    '"quotes" don\'t matter; neither do: colons, {braces} or ^carets',
  ])('needs no escape: %s', (value) => {
    expect(phrasing(text(value))).toBe(value);
  });

  test.each([
    ['# heading', '\\# heading'],
    ['__init__', '\\_\\_init\\_\\_'],
    ['- bullet', '\\- bullet'],
    ['1. number', '1\\. number'],
    ['> quote', '\\> quote'],
    ['```', '\\`\\`\\`'],
    ['---', '\\---'],
    ['***', '\\***'],
    ['*star* and _line_', '\\*star* and \\_line\\_'],
    ['<b>bold</b> <!-- x -->', '\\<b>bold\\</b> \\<!-- x -->'],
    ['&amp; &#35;', '\\&amp; \\&#35;'],
    ['[x]: http://u.v', '\\[x]: http://u.v'],
    ['[^1]: note', '\\[^1]: note'],
    ['[a](javascript:alert(1))', '[a]\\(javascript:alert(1))'],
    ['a\\*b', 'a\\\\*b'],
    ['HTTP://X.Y\\<b>', 'HTTP\\://X.Y\\\\\\<b>'],
    ['<*@here>', '<\\*@here>'],
  ])('stays text: %s', (value, written) => {
    expect(phrasing(text(value))).toBe(written);
  });

  test('has its lines and paragraphs', () => {
    expect(phrasing(text('one'), { type: 'break' }, text(' # two \n\n three'))).toBe(
      'one\\\n\\# two\n\nthree',
    );
  });
});

describe('marks in a field', () => {
  test('have the space at their edges outside', () => {
    expect(phrasing(text('a'), strong(text(' b ')), text('c'))).toBe('a **b** c');
  });

  test('have no line end within', () => {
    expect(phrasing(strong(text('a'), { type: 'break' }, text('b')))).toBe('**a**\\\n**b**');
  });

  test('leave punctuation out that would keep them from opening', () => {
    expect(phrasing(text('a'), strong(text('(x)')), text('b'))).toBe('a(**x**)b');
  });

  test('go where markdown cannot say them', () => {
    expect(phrasing(text('a'), strong({ type: 'inlineCode', value: 'x' }), text('b'))).toBe('a`x`b');
  });

  test('join with their like, and vanish when empty', () => {
    expect(phrasing(strong(text('a')), strong(strong(text('b'))), strong(text(' ')))).toBe('**ab**');
  });

  test('leave code that is split in one piece', () => {
    expect(phrasing({ type: 'inlineCode', value: 'a' }, { type: 'inlineCode', value: '\nb' })).toBe('`a b`');
  });
});

describe('links in a field', () => {
  test('lead to pages, mail and paths of the repository', () => {
    const written = '[a](https://x.y/z) [m](mailto:a@b.co) [p](../design.md#part) <https://x.y>';
    expect(fieldFromMarkdown(written, 'prose')).toBe(written);
  });

  test('that run or carry something are shown as they were typed', () => {
    expect(fieldFromMarkdown('[a](javascript:alert) ![b](data:image/png;x)', 'prose')).toBe(
      '[a]\\(javascript:alert) ![b]\\(data:image/png;x)',
    );
  });
});

describe('lines of a list field', () => {
  test('are a bullet each', () => {
    expect(fieldFromMarkdown('one\ntwo  \nthree\n\nfour', 'list')).toBe('- one\n- two\n- three\n- four');
  });

  test('join the list that is there, which keeps its form', () => {
    expect(fieldFromMarkdown('Done:\n* one\n    * nested\n* [x] two\n\n1) first\n2) second', 'list')).toBe(
      '- Done:\n- one\n  - nested\n- [x] two\n\n1. first\n2. second',
    );
  });

  test('leave code, quotes and tables where they are', () => {
    const field = '- one\n\n```js\nx\n```\n\n> quote\n\n| a | b |\n| - | :-: |\n| 1 | 2 |\n\n- two';
    expect(fieldFromMarkdown(field, 'list')).toBe(field);
  });
});

describe('markdown that a person typed', () => {
  test.each([
    [
      'moves its headings below ours and keeps their outline',
      '# A\n\n## B\n\n#### C',
      '#### A\n\n##### B\n\n###### C',
    ],
    ['has its HTML as text', '<details>\n<b>x</b>', '\\<details>\n\\<b>x\\</b>'],
    ['has its rules as stars', 'a\n\n---\n\nb', 'a\n\n***\n\nb'],
    [
      'has its references in place',
      '[a] and ![b][a]\n\n[a]: http://u.v "t"',
      '[a](http://u.v "t") and ![b](http://u.v "t")',
    ],
    ['keeps a definition that nothing uses as text', '[a]: http://u.v', '\\[a]: http://u.v'],
    ['closes its fences', '```js\nx', '```js\nx\n```'],
    ['gets a longer fence for fences in it', '~~~\n```\n~~~', '````\n```\n````'],
    ['has no footnotes', 'a[^1]\n\n[^1]: see here', 'a[^1]\n\n\\[^1]: see here'],
    ['has tight lists', '- a\n\n- b', '- a\n- b'],
    ['keeps blocks in an item apart', '- a\n\n  > q\n\n  b', '- a\n\n  > q\n\n  b'],
    ['fills up the rows of its tables', '| a |\n| - |\n| 1 | 2 |', '| a | |\n| - | - |\n| 1 | 2 |'],
    ['is nothing when it says nothing', ' \n\n- \n\n> \n', ''],
  ])('%s', (_, typed, written) => {
    expect(fieldFromMarkdown(typed, 'prose')).toBe(written);
    expect(writeField(parseField(written), 'prose')).toBe(written);
  });

  test.each(['> ', '- ', '1. ', '* '])('may nest %j without end', (marker) => {
    expect(fieldFromMarkdown(`${marker.repeat(1500)}x`, 'list')).toContain('x');
    expect(phrasing(text(`${marker.repeat(1500)}x`))).toContain('x');
  });

  test.each([3_000, 40_000])('may be %i characters long', (length) => {
    const typed = 'Word `code` *star* [a](https://x.y) #tag\n'.repeat(length).slice(0, length);
    const field = fieldFromMarkdown(typed, 'list');
    expect(field.length).toBeGreaterThan(length);
    expect(writeField(parseField(field), 'list')).toBe(field);
  });
});
