import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseField } from '../../../../src/core/markdown/parse-field.ts';
import { tidyField } from '../../../../src/core/markdown/tidy-field.ts';
import { writeField } from '../../../../src/core/markdown/write-field.ts';
import { checkView } from '../../../../src/slack/kit/check/check-view.ts';
import { richInput } from '../../../../src/slack/kit/form/rich-input.ts';
import { mdastToRichText } from '../../../../src/slack/kit/rich-text/mdast-to-rich-text.ts';
import { mentionedUsers } from '../../../../src/slack/kit/rich-text/mentioned-users.ts';
import { plainTextOf } from '../../../../src/slack/kit/rich-text/plain-text-of.ts';
import { prefillLosesMarkup } from '../../../../src/slack/kit/rich-text/prefill-loses-markup.ts';
import { prefillRichText } from '../../../../src/slack/kit/rich-text/prefill-rich-text.ts';
import { richAnswer } from '../../../../src/slack/kit/rich-text/rich-answer.ts';
import { richTextToMdast } from '../../../../src/slack/kit/rich-text/rich-text-to-mdast.ts';
import { anyRichText } from './any-rich-text.ts';
import { names } from './names.ts';

const runs = { numRuns: 5000, seed: 20261120 };
const timeout = 120_000;

test('any rich text becomes markdown that reads as the same tree, with every word', { timeout }, () => {
  fc.assert(
    fc.property(anyRichText, (value) => {
      const tree = richTextToMdast(value, names);
      const markdown = writeField(tree, 'prose');
      const read = parseField(markdown);
      expect(wordsIn(read)).toBe(wordsOf(value));
      expect(withoutPositions(read.children)).toEqual(withoutPositions(tidyField(tree, 'prose')));
      expect(writeField(read, 'prose')).toBe(markdown);
    }),
    runs,
  );
});

test('any field is shown with every word, and only in what Slack can submit again', { timeout }, () => {
  fc.assert(
    fc.property(anyRichText, (value) => {
      const tree = parseField(writeField(richTextToMdast(value, names), 'prose'));
      const block = mdastToRichText(tree);
      expect(lines(plainTextOf(block))).toBe(wordsIn(tree));
      const input = richInput({ blockId: 'a', label: 'Log', required: false, initial: block });
      const title = { type: 'plain_text', text: 'Log' };
      expect(checkView({ type: 'modal', title, submit: title, blocks: [input] })).toEqual([]);
      expect(JSON.stringify(block)).not.toMatch(/"type":"(user|channel|usergroup|broadcast|emoji|team)"/);
    }),
    { ...runs, numRuns: 1000 },
  );
});

test('any field written in Slack comes back as it was when it is left alone', { timeout }, () => {
  let lossy = 0;
  fc.assert(
    fc.property(anyRichText, fc.constantFrom('prose' as const, 'list' as const), (value, shape) => {
      const field = writeField(richTextToMdast(value, names), shape);
      const prefill = prefillRichText(field);
      if (prefillLosesMarkup(field)) lossy += 1;
      expect(richAnswer(prefill, field, shape, names)).toBe(field);
    }),
    { ...runs, numRuns: 1000 },
  );
  // Marks that overlap around punctuation can be nested in two ways that say the same.
  expect(lossy).toBeLessThan(5);
});

test('never throws, whatever is called a rich text', () => {
  const anyBlock = fc.record(
    {
      type: fc.constantFrom(
        'rich_text_section',
        'rich_text_list',
        'rich_text_quote',
        'rich_text_preformatted',
        'x',
      ),
      elements: fc.oneof(fc.anything(), fc.array(fc.anything()), fc.array(fc.object())),
      indent: fc.anything(),
      offset: fc.anything(),
    },
    { requiredKeys: ['type'] },
  );
  const value = fc.oneof(fc.anything(), fc.record({ elements: fc.array(fc.oneof(fc.anything(), anyBlock)) }));
  fc.assert(
    fc.property(value, (odd) => {
      writeField(richTextToMdast(odd, names), 'list');
      mentionedUsers(odd);
      plainTextOf(odd);
    }),
    { numRuns: 2000, seed: 20261120 },
  );
});

function withoutPositions(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner) => (key === 'position' || key === 'spread' ? undefined : inner)),
  );
}

/** What a person reads in a tree, a line for each line. */
function wordsIn(node: Nodes): string {
  return lines(textOf(node));
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'code') return `${node.value}\n`;
  if ('value' in node) return node.value;
  const text = 'children' in node ? node.children.map(textOf).join('') : '';
  return node.type === 'paragraph' ? `${text}\n` : text;
}

/** What a person reads in the rich text: an oracle that shares nothing with our converter. */
function wordsOf(value: unknown): string {
  return lines(richTextOf(value));
}

function richTextOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(richTextOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { type, elements, text, url, ...rest }: Record<string, unknown> = { ...node };
  if (elements !== undefined) return `${richTextOf(elements)}\n`;
  if (type === 'text') return clean(String(text));
  if (type === 'link') return linkWords(clean(String(url)), clean(String(text ?? '')).replace(/\n/g, ' '));
  return otherWords.get(`${type} ${Object.values(rest).find((word) => typeof word === 'string')}`) ?? '?';
}

function linkWords(url: string, label: string): string {
  if (label.trim() === '') return url;
  return url === '' || /^(https?|mailto):/.test(url) ? label : `${label} (${url})`;
}

const otherWords = new Map([
  ['user U1', '@Ana'],
  ['user U404', '@U404'],
  ['channel C1', '#dev'],
  ['channel C404', '#C404'],
  ['usergroup S1', '@backend'],
  ['usergroup S404', '@S404'],
  ['broadcast here', '@here'],
  ['broadcast channel', '@channel'],
  ['broadcast everyone', '@everyone'],
  ['emoji wave', '👋🏽'],
  ['emoji our_own', ':our_own:'],
  ['emoji odd', ':odd:'],
  ['color #ff0000', '#ff0000'],
  ['team T1', 'T1'],
  ['date {date}', 'Nov 20'],
  ['canvas Plan', 'Plan'],
  ['hologram undefined', '[hologram]'],
]);

function clean(text: string): string {
  return text
    .replace(/\r\n|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
    .toWellFormed();
}

/** Lines without those that are empty, white space as one space, none at the ends. */
function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
