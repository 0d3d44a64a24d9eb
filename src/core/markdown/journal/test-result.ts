import type { JournalRow } from '../../entry/build-journal.ts';
import { cleanLanguage } from '../clean-language.ts';
import { fenceCode, findFence } from '../fence-code.ts';
import { parseBlocks } from '../parse-blocks.ts';
import { parseLine } from '../parse-line.ts';
import { spansOf } from '../write-line.ts';
import { setLabelledPart, writeLabelled } from './edit-labelled.ts';
import { type HeadedRow, rowIdAt } from './headed-row.ts';
import { writeLabelledLines } from './labelled-lines.ts';
import { type PartLabel, type SplitText, type Stretch, splitLabelled } from './labelled-parts.ts';
import { replaceBlock } from './replace-block.ts';
import { isPlaceholder } from './template-placeholders.ts';

type Test = JournalRow<'test'>;
type PartId = 'command' | 'response' | 'result';

const labels: readonly PartLabel<PartId>[] = [
  { id: 'command', label: 'Command', others: ['Commands'] },
  { id: 'response', label: 'Response', others: ['Output'] },
  { id: 'result', label: 'Result', others: ['Results', 'Outcome'] },
];

/** A test of the Test Results. Code without a label is its command, a paragraph without one its result. */
export const testRow: HeadedRow<Test> = {
  gap: '\n\n',

  read(words, body, at) {
    const name = isPlaceholder(words) ? '' : words;
    const said = readParts(body);
    const empty = [name, said.command, said.response, said.result].every((answer) => answer === '');
    return empty ? null : { id: rowIdAt(at), name: name || usualTestName(at), ...said };
  },

  headingOf: ({ name }) => name,
  isNameless: ({ name }) => name === usualTestName(0),

  write({ command, commandLanguage, response, responseLanguage, result }) {
    return [
      command === '' ? '' : writeLabelled('Command', fenceCode(command, commandLanguage)),
      response === '' ? '' : writeLabelled('Response', fenceCode(response, responseLanguage)),
      writeResult(result),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  },

  edit(body, now, test) {
    const fenced = (['command', 'response'] as const).reduce((text, id) => {
      const language = `${id}Language` as const;
      if (test[id] === now[id] && test[language] === now[language]) return text;
      return setFence(text, id, test[id] === '' ? '' : fenceCode(test[id], test[language]));
    }, body);
    return test.result === now.result ? fenced : setResult(fenced, test.result);
  },
};

/** What a test is called that nobody named; `at` counts from 0. */
export function usualTestName(at: number): string {
  return `Test ${at + 1}`;
}

function readParts(body: string): Omit<Test, 'id' | 'name'> {
  const split = splitLabelled(body, labels);
  const command = readFence(partIn(split, 'command', body).text);
  const response = readFence(partIn(split, 'response', body).text);
  const result = parseLine(resultIn(split, body).text);
  return {
    command: command.code,
    commandLanguage: command.language,
    response: response.code,
    responseLanguage: response.language,
    result: isPlaceholder(result) ? '' : result,
  };
}

function readFence(text: string): { readonly code: string; readonly language: string } {
  const node = findFence(text)?.node;
  const code = node?.value ?? '';
  if (code === '' || isPlaceholder(code)) return { code: '', language: '' };
  return { code, language: cleanLanguage(node?.lang ?? '') };
}

type FoundPart = Stretch & { readonly labelled: boolean; readonly inline: boolean };

/** Where a part stands, and how: `inline` is on its label's line; a command and a result may do without their label. */
function partIn({ intro, parts }: SplitText<PartId>, id: PartId, body: string): FoundPart {
  const part = parts.find((one) => one.id === id);
  if (part !== undefined) {
    const inline = !body.slice(part.labelEnd, part.value.from).includes('\n');
    return { ...part.value, labelled: true, inline };
  }
  return { ...(id === 'response' ? { from: 0, to: 0, text: '' } : intro), labelled: false, inline: false };
}

/** The first paragraph of it; behind the label anything is one. */
function resultIn(split: SplitText<PartId>, body: string): FoundPart {
  const { text, from, labelled, inline } = partIn(split, 'result', body);
  const paragraph = labelled ? null : parseBlocks(text).find(({ node }) => node.type === 'paragraph');
  const start = paragraph?.from ?? 0;
  const end = labelled ? linesOf(text, inline) : (paragraph?.to ?? start);
  return { from: from + start, to: from + end, text: text.slice(start, end), labelled, inline };
}

/** How far the words go before a blank line or code. */
function linesOf(text: string, inline: boolean): number {
  if (!inline && /^(?:```|~~~)/.test(text)) return 0;
  const end = text.search(/\n[ \t]*(?:\n|```|~~~)/);
  return end < 0 ? text.length : end;
}

function setFence(body: string, id: 'command' | 'response', source: string): string {
  const part = partIn(splitLabelled(body, labels), id, body);
  const fence = findFence(part.text);
  if (fence === null) {
    const value = [part.labelled ? part.text : '', source].filter((text) => text !== '').join('\n\n');
    return setLabelledPart(body, id, value, labels);
  }
  if (part.labelled && source === '' && fence.from === 0 && fence.to === part.text.length)
    return setLabelledPart(body, id, '', labels);
  return replaceBlock(body, part.from + fence.from, part.from + fence.to, source);
}

function setResult(body: string, result: string): string {
  const { from, to, text, labelled } = resultIn(splitLabelled(body, labels), body);
  if (labelled && (result === '' || text === ''))
    return setLabelledPart(body, 'result', resultSource(result), labels);
  if (text === '') return [body, writeResult(result)].filter((part) => part !== '').join('\n\n');
  return replaceBlock(body, from, to, resultSource(result));
}

function writeResult(result: string): string {
  return result === '' ? '' : writeLabelledLines([{ label: 'Result', words: spansOf(result) }]);
}

/** The words as they stand behind the label. */
function resultSource(result: string): string {
  return writeResult(result).replace(/^\*\*Result:\*\* /, '');
}
