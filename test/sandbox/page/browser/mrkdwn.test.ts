import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MrkdwnNode, parseMrkdwn } from '../../../../sandbox/page/browser/blocks/mrkdwn.ts';

const text = (words: string): MrkdwnNode => ({ type: 'text', text: words });

test.each<[string, readonly MrkdwnNode[]]>([
  [
    '*bold* and _italic_',
    [
      { type: 'bold', children: [text('bold')] },
      text(' and '),
      { type: 'italic', children: [text('italic')] },
    ],
  ],
  ['~gone~', [{ type: 'strike', children: [text('gone')] }]],
  ['`a *b* c`', [{ type: 'code', text: 'a *b* c' }]],
  ['```\nline 1\nline 2\n```', [{ type: 'fence', text: 'line 1\nline 2' }]],
  ['snake_case_name 2*3*4', [text('snake_case_name 2*3*4')]],
  ['<https://example.com|words>', [{ type: 'link', url: 'https://example.com', label: 'words' }]],
  [
    '<@U1> in <#C1|general>',
    [
      { type: 'user', name: 'U1', label: '' },
      text(' in '),
      { type: 'channel', name: 'C1', label: 'general' },
    ],
  ],
  ['<!here>', [{ type: 'broadcast', name: 'here', label: '' }]],
  ['&lt;script&gt; &amp;amp;', [text('<script> &amp;')]],
  ['<script>alert(1)</script>', [text('<script>'), text('alert(1)'), text('</script>')]],
  ['&gt; quoted\nnot', [{ type: 'quote', children: [text('quoted')] }, text('not')]],
  ['a\nb', [text('a'), { type: 'break' }, text('b')]],
])('%j is read as Slack reads it', (source, tree) => {
  expect(parseMrkdwn(source)).toEqual(tree);
});

test('plain words come back as they are, whatever they are', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '.', '日', '🚀', '1') });
  fc.assert(
    fc.property(plain, (words) => {
      expect(parseMrkdwn(words)).toEqual(words === '' ? [] : [text(words)]);
    }),
  );
});

test('no text makes it throw', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('*', '_', '~', '`', '<', '>', '|', '@', '!', '&', ':', 'a', ' ', '\n'),
  });
  fc.assert(fc.property(hostile, (source) => void parseMrkdwn(source)));
});
