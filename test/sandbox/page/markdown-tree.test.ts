import { expect, test } from 'vitest';
import { markdownTree } from '../../../sandbox/page/markdown-tree.ts';

const paragraph = (...children: readonly unknown[]) => ({
  type: 'document',
  children: [{ type: 'paragraph', children }],
});

test('raw HTML is text', () => {
  expect(markdownTree('a <b onclick="x()">bold</b>')).toEqual(
    paragraph(
      { type: 'text', text: 'a ' },
      { type: 'text', text: '<b onclick="x()">' },
      { type: 'text', text: 'bold' },
      { type: 'text', text: '</b>' },
    ),
  );
  expect(markdownTree('<script>alert(1)</script>')).toEqual(
    paragraph({ type: 'text', text: '<script>alert(1)</script>' }),
  );
});

test.each([
  ['https://example.com/a', 'https://example.com/a'],
  ['mailto:ada@example.com', 'mailto:ada@example.com'],
  ['../other.md', '../other.md'],
  ['javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  ['data:text/html,x', null],
  ['//evil.example', null],
])('a link to %s goes to %s', (url, kept) => {
  expect(markdownTree(`[x](${url})`)).toEqual(
    paragraph({ type: 'link', url: kept, children: [{ type: 'text', text: 'x' }] }),
  );
});

test.each([
  ['assets/a.png', 'assets/a.png'],
  ['https://example.com/a.png', 'https://example.com/a.png'],
  ['javascript:alert(1)', null],
])('a picture at %s is at %s', (url, kept) => {
  expect(markdownTree(`![The form](${url})`)).toEqual(
    paragraph({ type: 'image', url: kept, alt: 'The form' }),
  );
});

test('a task list keeps what is done', () => {
  expect(markdownTree('- [x] yes\n- [ ] no')).toEqual({
    type: 'document',
    children: [
      {
        type: 'list',
        start: null,
        children: [
          {
            type: 'item',
            checked: true,
            children: [{ type: 'paragraph', children: [{ type: 'text', text: 'yes' }] }],
          },
          {
            type: 'item',
            checked: false,
            children: [{ type: 'paragraph', children: [{ type: 'text', text: 'no' }] }],
          },
        ],
      },
    ],
  });
});

test('a table has its rows, the first being the head', () => {
  expect(markdownTree('| a | b |\n| --- | --- |\n| 1 | 2 |')).toEqual({
    type: 'document',
    children: [
      {
        type: 'table',
        rows: [
          [[{ type: 'text', text: 'a' }], [{ type: 'text', text: 'b' }]],
          [[{ type: 'text', text: '1' }], [{ type: 'text', text: '2' }]],
        ],
      },
    ],
  });
});
