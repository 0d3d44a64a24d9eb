import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { scanFences } from '../../../src/core/lessons/lint/scan-fences.ts';

function fencesOf(text: string) {
  return scanFences(text.split('\n')).map(({ line, end }) => [line, end]);
}

/** The fenced blocks that the reference parser of CommonMark sees: first line, last line. */
function referenceFences(text: string): number[][] {
  const found: number[][] = [];
  const lines = text.split('\n');
  function visit(node: Nodes): void {
    const { start, end } = node.position ?? {};
    if (node.type === 'code' && start !== undefined && end !== undefined) {
      const isFenced = /^\s*[`~]{3}/.test(lines[start.line - 1]?.slice(start.column - 1) ?? '');
      if (isFenced) found.push([start.line, end.line]);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  }
  visit(fromMarkdown(text));
  return found;
}

describe('the blocks of code in a file', () => {
  it.each([
    ['between back-ticks', '```js\nx\n```', [[1, 3]]],
    ['between tildes, with back-ticks inside', '~~~\n```\n~~~', [[1, 3]]],
    ['closed by a longer mark, and not by a shorter', '````\n```\n`````', [[1, 3]]],
    ['never closed', 'a\n```\nb', [[2, null]]],
    ['of one line with more on it, which is none', '``` a ```\n```x`y', []],
    ['indented by four, which is none', 'a\n\n    ```\n    x', []],
    ['in a list', '- a\n  ```sh\n  x\n  ```\n- b', [[2, 4]]],
    ['on the line of a bullet', '- ```sh\n  x\n  ```\n\nafter', [[1, 3]]],
    ['deep in a list', '1.  a\n    - b\n\n      ```\n      x\n      ```', [[4, 6]]],
    ['in a quote', '> ```\n> x\n> ```\nafter', [[1, 3]]],
    ['left open in a quote, which ends it', '> ```\n> x\n\nafter', [[1, 2]]],
    ['left open in a list, which ends it', '- a\n  ```\n  x\nafter', [[2, 3]]],
  ])('%s', (_, text, fences) => {
    expect(fencesOf(text)).toEqual(fences);
  });

  it('are those of the reference parser, where nothing is indented', () => {
    const lines = fc.array(
      fc.constantFrom(
        '```',
        '```js',
        '~~~',
        '````',
        '```a`',
        '# h',
        '## Improvements',
        'text',
        '',
        '  ```',
        '---',
        '`x`',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const last = parts.length;
        const ours = fencesOf(parts.join('\n')).map(([from, to]) => [from, to ?? last]);
        expect(ours).toEqual(referenceFences(parts.join('\n')));
      }),
      { seed: 20_260_102, numRuns: 2_000 },
    );
  });
});
