import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBlocks, wordsOfHeading } from '../../../src/core/markdown/parse-blocks.ts';
import { parseField } from '../../../src/core/markdown/parse-field.ts';
import { hostileText } from './support/hostile-text.ts';

/** Lines where a piece may end, and what keeps it from ending there. */
const lines = fc.constantFrom(
  ...['', '', '', '# a', '## b', '### c `d`', '#', '##  e  ##', ' ## f', '---', '--- ', '----', '- - -'],
  ...['```', '````', '~~~', '```js', '  ```', '    ```', '- ```', '> ```', '<!-- x', '-->', '<!-- y -->'],
  ...['<div>', '</div>', '<script>', '</script>', '<?p', '?>', '<![CDATA[', ']]>', '<!X', '- a', '1. b', '-'],
  ...[
    '  c',
    '    code',
    '\tcode',
    '> q',
    'words',
    'words  ',
    '| a |',
    '|---|',
    '[x]: u',
    '"t',
    '\ufeff',
    ' ',
  ],
);
const ends = fc.constantFrom('\n', '\n', '\r\n', '\r');
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.array(lines, { maxLength: 14 }), ends).map(([all, end]) => all.join(end)),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.tuple(lines, ends), { maxLength: 14 }).map((all) => all.flat().join('')),
  },
  { weight: 1, arbitrary: hostileText(25) },
);

describe('the blocks of a text, read piece by piece', { timeout: 120_000 }, () => {
  test('are those of the text read as one', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const whole = parseField(markdown.replace(/^\ufeff/, '\n')).children.map(({ type, position }) => ({
          type,
          from: position?.start.offset,
          to: position?.end.offset,
          column: position?.start.column,
        }));
        const pieces = parseBlocks(markdown).map(({ node, from, to }) => ({
          type: node.type,
          from,
          to,
          column: node.position?.start.column,
        }));
        expect(pieces).toEqual(whole);
      }),
      { numRuns: 20_000, seed: 31 },
    );
  });

  test('say what they said before, whatever was read between', () => {
    const first = parseBlocks('## One\n\n```\ntwo\n\n# three\n```\n');
    for (let count = 0; count < 300; count += 1) parseBlocks(`word ${count} `.repeat(200));
    expect(parseBlocks('## One\n\n```\ntwo\n\n# three\n```\n')).toEqual(first);
    expect(first.map(({ node, from, to }) => [node.type, from, to])).toEqual([
      ['heading', 0, 6],
      ['code', 8, 28],
    ]);
  });

  test('tell where the words of a heading stand in the text', () => {
    const source = 'words\n\n##  The `Goal`  ##\n\n###\n';
    const [, heading, bare] = parseBlocks(source);
    const place = heading === undefined ? null : wordsOfHeading(heading);
    expect(source.slice(place?.from, place?.to)).toBe('The `Goal`');
    expect(bare === undefined ? undefined : wordsOfHeading(bare)).toBeNull();
  });

  test('of a fence around thousands of headings are found at once', () => {
    const fence = `\`\`\`\n${'a\n\n# b\n\n'.repeat(4_000)}`;
    expect(parseBlocks(fence).map(({ node }) => node.type)).toEqual(['code']);
    expect(parseBlocks(`${fence}\`\`\`\n\n# c`).map(({ node }) => node.type)).toEqual(['code', 'heading']);
  });
});
