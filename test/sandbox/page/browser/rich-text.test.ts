import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRichText } from '../../../../sandbox/page/browser/rich-text/parse-rich-text.ts';
import { writeRichText } from '../../../../sandbox/page/browser/rich-text/write-rich-text.ts';
import type { JsonObject } from '../../../../sandbox/slack/played-slack.ts';

const words = (text: string, style?: JsonObject): JsonObject => ({
  type: 'text',
  text,
  ...(style ? { style } : {}),
});
const section = (...elements: readonly JsonObject[]): JsonObject => ({ type: 'rich_text_section', elements });
const list = (indent: number, style: string, texts: readonly string[], offset = 0): JsonObject => ({
  type: 'rich_text_list',
  style,
  indent,
  border: 0,
  elements: texts.map((text) => section(words(text))),
  ...(offset > 0 ? { offset } : {}),
});
const richText = (...elements: readonly JsonObject[]): JsonObject => ({ type: 'rich_text', elements });

test('an editor without words is null, as Slack sends an empty field', () => {
  expect(writeRichText(parseRichText(undefined))).toBeNull();
  expect(writeRichText(parseRichText(richText(section())))).toBeNull();
});

test.each<[string, JsonObject]>([
  ['lines of one section', richText(section(words('one\ntwo\n\nfour')))],
  [
    'styles',
    richText(section(words('a '), words('b', { bold: true }), words('c', { italic: true, code: true }))),
  ],
  ['a link', richText(section({ type: 'link', url: 'https://example.com', text: 'here' }))],
  [
    'a list between lines',
    richText(section(words('before')), list(0, 'bullet', ['one', 'two']), section(words('after'))),
  ],
  [
    'nested lists as siblings',
    richText(list(0, 'bullet', ['a']), list(1, 'ordered', ['b', 'c']), list(2, 'bullet', ['d'])),
  ],
  [
    'numbering that goes on',
    richText(list(0, 'ordered', ['a', 'b']), list(1, 'bullet', ['c']), list(0, 'ordered', ['d'], 2)),
  ],
  ['a numbered list after bullets', richText(list(0, 'bullet', ['a']), list(0, 'ordered', ['b']))],
  ['a quote', richText({ type: 'rich_text_quote', elements: [words('said\ntwice')] })],
  ['code', richText({ type: 'rich_text_preformatted', elements: [words('x = 1\n\ny')], border: 0 })],
  [
    'what the editor cannot edit',
    richText(section(words('hi '), { type: 'user', user_id: 'U1' }, { type: 'emoji', name: 'tada' })),
  ],
])('%s come back from the editor as they were', (_what, block) => {
  expect(writeRichText(parseRichText(block))).toEqual(block);
});

const line = fc.string({
  unit: fc.constantFrom('a', 'ß', ' ', '*', '`', '<', '🚀'),
  minLength: 1,
  maxLength: 8,
});
const style = fc.constantFrom<JsonObject | undefined>(
  undefined,
  { bold: true },
  { italic: true },
  { code: true },
);
const sectionOf = fc.array(fc.tuple(line, style), { minLength: 1, maxLength: 4 });
const element = fc.oneof(
  sectionOf.map((parts) => section(...parts.map(([text, own]) => words(text, own)))),
  fc
    .record({
      indent: fc.nat(3),
      ordered: fc.boolean(),
      texts: fc.array(line, { minLength: 1, maxLength: 3 }),
    })
    .map(({ indent, ordered, texts }) => list(indent, ordered ? 'ordered' : 'bullet', texts)),
  line.map((text): JsonObject => ({ type: 'rich_text_quote', elements: [words(text)] })),
  line.map((text): JsonObject => ({ type: 'rich_text_preformatted', elements: [words(text)], border: 0 })),
);

test('no word is lost on the way through the editor, and a second way changes nothing', () => {
  fc.assert(
    fc.property(fc.array(element, { minLength: 1, maxLength: 6 }), (elements) => {
      const once = writeRichText(parseRichText(richText(...elements)));
      expect(allText(once)).toBe(elements.map(allText).join(''));
      expect(writeRichText(parseRichText(once ?? undefined))).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

/** Every `text` in order; line breaks are where sections meet, which the editor may join. */
function allText(value: unknown): string {
  if (Array.isArray(value)) return value.map(allText).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) =>
      key === 'text' && typeof inner === 'string' ? inner.replaceAll('\n', '') : allText(inner),
    )
    .join('');
}
