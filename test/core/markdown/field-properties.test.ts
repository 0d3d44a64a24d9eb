import fc from 'fast-check';
import type { Nodes, Paragraph, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../../src/core/markdown/clean-line.ts';
import { cleanText } from '../../../src/core/markdown/clean-text.ts';
import { fieldFromMarkdown } from '../../../src/core/markdown/field-from-markdown.ts';
import { parseAsGitHub, parseField } from '../../../src/core/markdown/parse-field.ts';
import { parseLine } from '../../../src/core/markdown/parse-line.ts';
import { textOf } from '../../../src/core/markdown/text-of.ts';
import { writeField } from '../../../src/core/markdown/write-field.ts';
import { writeLine } from '../../../src/core/markdown/write-line.ts';
import { hostileText } from './support/hostile-text.ts';

const shape = fc.constantFrom('list' as const, 'prose' as const);
const timeout = 120_000;

describe('a field of text that a person typed', { timeout }, () => {
  test('keeps every word, to us and to GitHub', () => {
    fc.assert(
      fc.property(fc.array(hostileText(8), { maxLength: 3 }), shape, (paragraphs, form) => {
        const field = writeField(textTree(paragraphs), form);
        const words = lettersOf(cleanText(paragraphs.join('\n')));
        expect(lettersOf(textOf(parseField(field)))).toBe(words);
        expect(lettersOf(textOf(parseAsGitHub(field)))).toBe(words);
      }),
      { numRuns: 4000, seed: 11 },
    );
  });

  test('makes no heading, no HTML, no definition, no code and no table', () => {
    fc.assert(
      fc.property(hostileText(10), shape, (text, form) => {
        const field = writeField(textTree([text]), form);
        const allowed = ['root', 'paragraph', 'text', 'break', ...(form === 'list' ? ['list', 'listItem'] : [])];
        expect(allowed).toEqual(expect.arrayContaining([...typesIn(parseField(field))]));
      }),
      { numRuns: 3000, seed: 12 },
    );
  });

  test('is the same to the byte when it is parsed and written again', () => {
    fc.assert(
      fc.property(hostileText(10), shape, (text, form) => {
        const field = writeField(textTree([text]), form);
        expect(writeField(parseField(field), form)).toBe(field);
      }),
      { numRuns: 3000, seed: 13 },
    );
  });
});

describe('a field of markdown that a person typed', { timeout }, () => {
  test('is the same to the byte when it is parsed and written again, and keeps its words', () => {
    fc.assert(
      fc.property(hostileText(14), shape, (text, form) => {
        const field = fieldFromMarkdown(text, form);
        expect(fieldFromMarkdown(field, form)).toBe(field);
      }),
      { numRuns: 5000, seed: 14 },
    );
  });

  test('has no HTML, no definition, no heading above level four, and no address that runs', () => {
    fc.assert(
      fc.property(hostileText(14), shape, (text, form) => {
        const tree = parseField(fieldFromMarkdown(text, form));
        const types = typesIn(tree);
        for (const type of ['html', 'definition', 'linkReference', 'imageReference']) expect(types.has(type)).toBe(false);
        visit(tree, (node) => {
          if (node.type === 'heading') expect(node.depth).toBeGreaterThanOrEqual(4);
          if (node.type === 'link' || node.type === 'image') expect(node.url).not.toMatch(/^(?:javascript|data):/i);
        });
      }),
      { numRuns: 3000, seed: 15 },
    );
  });
});

describe('a line that a person typed', { timeout }, () => {
  test('comes back as it was, cleaned', () => {
    fc.assert(
      fc.property(hostileText(7), (text) => {
        expect(parseLine(writeLine(text))).toBe(cleanLine(text));
      }),
      { numRuns: 6000, seed: 16 },
    );
  });

  test('stays one line of text and code in a bullet and in a heading', () => {
    fc.assert(
      fc.property(hostileText(7), (text) => {
        const line = writeLine(text);
        if (line === '') return;
        const words = lettersOf(cleanLine(text)).replaceAll('`', '');
        for (const [source, block] of [[`- ${line}\n- end`, 'list'], [`## ${line}`, 'heading']] as const) {
          const { children } = parseAsGitHub(source);
          expect(children.map(({ type }) => type)).toEqual([block]);
          const first = children[0]?.type === 'list' ? children[0].children[0] : children[0];
          expect(lettersOf(textOf(first ?? { type: 'root', children: [] })).replaceAll('`', '')).toBe(words);
        }
      }),
      { numRuns: 3000, seed: 17 },
    );
  });
});

function textTree(paragraphs: readonly string[]): Root {
  return {
    type: 'root',
    children: paragraphs.map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

function lettersOf(text: string): string {
  return text.replace(/\s/g, '');
}

function typesIn(tree: Nodes): ReadonlySet<string> {
  const types = new Set<string>();
  visit(tree, ({ type }) => types.add(type));
  return types;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
