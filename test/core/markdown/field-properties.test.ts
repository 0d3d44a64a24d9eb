import fc from 'fast-check';
import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
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
  test('keeps every line and every word, to us and to GitHub', () => {
    fc.assert(
      fc.property(fc.array(hostileText(8), { maxLength: 3 }), shape, (paragraphs, form) => {
        const field = writeField(textTree(paragraphs), form);
        const typed = linesIn(cleanText(paragraphs.join('\n')));
        expect(linesOf(parseField(field))).toEqual(typed);
        expect(linesOf(parseAsGitHub(field))).toEqual(typed);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  test('makes no heading, no HTML, no definition, no code and no table', () => {
    fc.assert(
      fc.property(hostileText(10), shape, (text, form) => {
        const field = writeField(textTree([text]), form);
        const allowed = [
          'root',
          'paragraph',
          'text',
          'break',
          ...(form === 'list' ? ['list', 'listItem'] : []),
        ];
        expect(allowed).toEqual(expect.arrayContaining([...typesIn(parseField(field))]));
      }),
      { numRuns: 2000, seed: 12 },
    );
  });

  test('is the same to the byte when it is parsed and written again', () => {
    fc.assert(
      fc.property(hostileText(10), shape, (text, form) => {
        const field = writeField(textTree([text]), form);
        expect(writeField(parseField(field), form)).toBe(field);
      }),
      { numRuns: 2000, seed: 13 },
    );
  });
});

describe('formatted text that a person typed', { timeout }, () => {
  test('keeps every line and every word, needs no character references, and comes back as it was written', () => {
    fc.assert(
      fc.property(formattedText, shape, (children, form) => {
        const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
        const field = writeField(tree, form);
        expect(linesOf(parseField(field))).toEqual(linesIn(cleanText(textOf(tree))));
        expect(field).not.toMatch(/(?<!\\)&#x/);
        expect(writeField(parseField(field), form)).toBe(field);
      }),
      { numRuns: 2000, seed: 18 },
    );
  });
});

describe('a field of markdown that a person typed', { timeout }, () => {
  test('is the same to the byte when it is parsed and written again, and keeps its words', () => {
    fc.assert(
      fc.property(hostileText(14), shape, (text, form) => {
        const field = fieldFromMarkdown(text, form);
        expect(fieldFromMarkdown(field, form)).toBe(field);
        const typed = parseField(cleanText(text));
        // A definition is words only where nothing uses it, and an address that runs is shown.
        if (typesIn(typed).has('definition') || text.includes('javascript:')) return;
        expect(lettersOf(textOf(parseField(field)))).toBe(lettersOf(textOf(typed)));
      }),
      { numRuns: 3500, seed: 14 },
    );
  });

  test('has no HTML, no definition, no heading above level four, and no address that runs', () => {
    fc.assert(
      fc.property(hostileText(14), shape, (text, form) => {
        const tree = parseField(fieldFromMarkdown(text, form));
        const types = typesIn(tree);
        for (const type of ['html', 'definition', 'linkReference', 'imageReference'])
          expect(types.has(type)).toBe(false);
        visit(tree, (node) => {
          if (node.type === 'heading') expect(node.depth).toBeGreaterThanOrEqual(4);
          if (node.type === 'link' || node.type === 'image')
            expect(node.url).not.toMatch(/^(?:javascript|data):/i);
        });
      }),
      { numRuns: 2000, seed: 15 },
    );
  });
});

describe('a line that a person typed', { timeout }, () => {
  test('comes back as it was, cleaned', () => {
    fc.assert(
      fc.property(hostileText(7), (text) => {
        expect(parseLine(writeLine(text))).toBe(cleanLine(text));
      }),
      { numRuns: 5000, seed: 16 },
    );
  });

  test('stays one line of text and code in a bullet and in a heading', () => {
    fc.assert(
      fc.property(hostileText(7), (text) => {
        const line = writeLine(text);
        if (line === '') return;
        const words = lettersOf(cleanLine(text)).replaceAll('`', '');
        for (const [source, block] of [
          [`- ${line}\n- end`, 'list'],
          [`## ${line}`, 'heading'],
        ] as const) {
          const { children } = parseAsGitHub(source);
          expect(children.map(({ type }) => type)).toEqual([block]);
          const first = children[0]?.type === 'list' ? children[0].children[0] : children[0];
          expect(lettersOf(textOf(first ?? { type: 'root', children: [] })).replaceAll('`', '')).toBe(words);
        }
      }),
      { numRuns: 2000, seed: 17 },
    );
  });
});

/** Runs of text in any mix of bold, italic, struck through, code and links, with line breaks between. */
const formattedText: fc.Arbitrary<PhrasingContent[]> = fc.array(
  fc
    .tuple(
      hostileText(3),
      fc.subarray(['strong', 'emphasis', 'delete', 'link', 'inlineCode', 'break'] as const),
    )
    .map(([value, styles]) =>
      styles.reduce<PhrasingContent>((node, style) => styled(node, style), { type: 'text', value }),
    ),
  { maxLength: 6 },
);

function styled(
  node: PhrasingContent,
  style: 'strong' | 'emphasis' | 'delete' | 'link' | 'inlineCode' | 'break',
): PhrasingContent {
  if (style === 'break') return node.type === 'text' && node.value === '' ? { type: 'break' } : node;
  if (style === 'inlineCode')
    return node.type === 'text'
      ? { type: 'inlineCode', value: cleanText(node.value).replace(/\s/g, ' ') }
      : node;
  if (style === 'link')
    return /^[^\n]*\S[^\n]*$/.test(cleanText(textOf(node)))
      ? { type: 'link', url: 'https://x.y/z', children: [node] }
      : node;
  return { type: style, children: [node] };
}

function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
}

function linesOf(node: Nodes): readonly string[] {
  if (node.type === 'paragraph') return linesIn(textOf(node));
  return 'children' in node ? node.children.flatMap((child) => linesOf(child)) : [];
}

function textTree(paragraphs: readonly string[]): Root {
  return {
    type: 'root',
    children: paragraphs.map(
      (value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
    ),
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
