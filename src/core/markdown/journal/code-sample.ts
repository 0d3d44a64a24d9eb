import type { JournalRow } from '../../entry/build-journal.ts';
import type { Markdown } from '../../entry/markdown.ts';
import { cleanLanguage } from '../clean-language.ts';
import { fenceCode, findFence } from '../fence-code.ts';
import { type HeadedRow, rowIdAt } from './headed-row.ts';
import { replaceBlock } from './replace-block.ts';
import { isPlaceholder } from './template-placeholders.ts';

type Sample = JournalRow<'sample'>;

/** A sample of the Code Samples: the first code block, and the words after it, or before it where there are none. */
export const sampleRow: HeadedRow<Sample> = {
  gap: '\n\n',

  read(words, body, at) {
    const name = isPlaceholder(words) ? '' : words;
    const { code, language } = readCode(body);
    const { text } = whyIn(body);
    const why = isPlaceholder(text) ? '' : text;
    if (name === '' && code === '' && why === '') return null;
    return { id: rowIdAt(at), name: name || usualSampleName(at), code, language, why: why as Markdown };
  },

  headingOf: ({ name }) => name,
  isNameless: ({ name }) => name === usualSampleName(0),

  write({ code, language, why }) {
    return [code === '' ? '' : fenceCode(code, language), why].filter((part) => part !== '').join('\n\n');
  },

  edit(body, now, sample) {
    const explained = sample.why === now.why ? body : setWhy(body, sample.why);
    if (sample.code === now.code && sample.language === now.language) return explained;
    const fence = findFence(explained);
    const source = sample.code === '' ? '' : fenceCode(sample.code, sample.language);
    if (fence === null) return [source, explained].filter((part) => part !== '').join('\n\n');
    return replaceBlock(explained, fence.from, fence.to, source);
  },
};

/** What a sample is called that nobody named; `at` counts from 0. */
export function usualSampleName(at: number): string {
  return `Sample ${at + 1}`;
}

function readCode(body: string): { readonly code: string; readonly language: string } {
  const node = findFence(body)?.node;
  const code = node?.value ?? '';
  if (code === '' || isPlaceholder(code)) return { code: '', language: '' };
  return { code, language: cleanLanguage(node?.lang ?? '') };
}

function whyIn(body: string): { readonly from: number; readonly text: string } {
  const fence = findFence(body);
  if (fence === null) return { from: 0, text: body };
  const rest = body.slice(fence.to);
  const after = rest.replace(/^(?:[ \t]*\n)+/, '');
  if (after.trim() !== '') return { from: body.length - after.length, text: after };
  return { from: 0, text: body.slice(0, fence.from).trimEnd() };
}

function setWhy(body: string, why: Markdown): string {
  const { from, text } = whyIn(body);
  if (text === '') return [body, why].filter((part) => part !== '').join('\n\n');
  return replaceBlock(body, from, from + text.length, why);
}
