import type { JournalRow } from '../../entry/build-journal.ts';
import type { Markdown } from '../../entry/markdown.ts';
import { cleanLanguage } from '../clean-language.ts';
import { fenceCode, findLastFence } from '../fence-code.ts';
import { setLabelledPart, writeLabelled } from './edit-labelled.ts';
import { type HeadedRow, rowIdAt } from './headed-row.ts';
import { type PartLabel, type SplitText, splitLabelled } from './labelled-parts.ts';
import { replaceBlock } from './replace-block.ts';
import { isPlaceholder } from './template-placeholders.ts';

type Phase = JournalRow<'phase'>;

type PhasePartId = 'tried' | 'happened' | 'fix' | 'lesson';

/** The parts of a phase in the order of the file. The output is the fence that ends what happened. */
export const phaseLabels: readonly PartLabel<PhasePartId>[] = [
  { id: 'tried', label: 'What we tried', others: ['What I tried'] },
  { id: 'happened', label: 'What happened', others: [] },
  { id: 'fix', label: 'The fix', others: ['Fix', 'Solution'] },
  { id: 'lesson', label: 'Lesson', others: ['Lessons', 'Lesson learned', 'Takeaway'] },
];

/** The number before a phase's title. */
const numbered = /^(?:phase|hour)\s+(\d{1,4})(?:\s*[:.)–—-]\s*|$)/i;
const placeholderNumber = /^\[Phase\/Hour \d+\]:\s*/;

/** A title without the number before it, which the file counts. */
export function withoutPhaseNumber(title: string): string {
  let words = title;
  while (numbered.test(words)) words = words.replace(numbered, '');
  return words;
}

/** A phase of The Journey. */
export const phaseRow: HeadedRow<Phase> = {
  gap: '\n\n---\n\n',

  read(words, body, at) {
    const title = words.replace(placeholderNumber, '').replace(numbered, '');
    const answers = { title: isPlaceholder(title) ? '' : title, ...readParts(body) };
    const empty = Object.values(answers).every((answer) => answer === '');
    return empty ? null : { id: rowIdAt(at), ...answers };
  },

  headingOf({ title }, at, old) {
    const ours = title === '' ? `Phase ${at + 1}` : `Phase ${at + 1}: ${title}`;
    if (old === null || placeholderNumber.test(old.words)) return ours;
    const [prefix = '', number = ''] = numbered.exec(old.words) ?? [];
    if (prefix === '') return title === '' ? ours : title;
    const counted = Number(number) === old.was + 1 ? prefix.replace(number, String(at + 1)) : prefix;
    const separated = /\W$/.test(counted.trimEnd());
    if (title === '') return separated ? counted.replace(/\W+$/, '') : counted;
    return separated ? counted + title : `${counted}: ${title}`;
  },

  isNameless: ({ title }) => title === '',

  write(phase) {
    return phaseLabels
      .map(({ id, label }) => ({ label, text: id === 'happened' ? happenedText(phase) : phase[id] }))
      .filter(({ text }) => text !== '')
      .map(({ label, text }) => writeLabelled(label, text))
      .join('\n\n');
  },

  edit(body, now, phase) {
    return phaseLabels.reduce((text, { id }) => {
      if (id === 'happened') return editHappened(text, now, phase);
      return phase[id] === now[id] ? text : setLabelledPart(text, id, phase[id], phaseLabels);
    }, body);
  },
};

function readParts(body: string): Omit<Phase, 'id' | 'title'> {
  const split = splitLabelled(body, phaseLabels);
  const said = (id: 'tried' | 'fix' | 'lesson'): Markdown => {
    const text = split.parts.find((part) => part.id === id)?.value.text ?? '';
    return (isPlaceholder(text) ? '' : text) as Markdown;
  };
  return {
    tried: said('tried'),
    ...splitOutput(happenedIn(split).text),
    fix: said('fix'),
    lesson: said('lesson'),
  };
}

/** Text before the first label says what happened where no label says so. */
function happenedIn({ intro, parts }: SplitText<PhasePartId>): {
  readonly text: string;
  readonly from: number;
  readonly labelled: boolean;
} {
  const part = parts.find(({ id }) => id === 'happened');
  return { ...(part?.value ?? intro), labelled: part !== undefined };
}

function splitOutput(text: string): Pick<Phase, 'happened' | 'output' | 'outputLanguage'> {
  const fence = findLastFence(text);
  const happened = fence === null ? text : text.slice(0, fence.from).trimEnd();
  const code = fence?.node.value ?? '';
  const output = isPlaceholder(code) ? '' : code;
  return {
    happened: (isPlaceholder(happened) ? '' : happened) as Markdown,
    output,
    outputLanguage: output === '' ? '' : cleanLanguage(fence?.node.lang ?? ''),
  };
}

function happenedText({ happened, output, outputLanguage }: Phase): string {
  return [happened, output === '' ? '' : fenceCode(output, outputLanguage)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The words or the fence alone, where only one of them changed. */
function editHappened(body: string, now: Phase, phase: Phase): string {
  const sameWords = phase.happened === now.happened;
  const sameOutput = phase.output === now.output && phase.outputLanguage === now.outputLanguage;
  if (sameWords && sameOutput) return body;
  const { text, from, labelled } = happenedIn(splitLabelled(body, phaseLabels));
  const fence = findLastFence(text);
  const words = sameWords ? text.slice(0, fence?.from ?? text.length).trimEnd() : phase.happened;
  const source =
    sameOutput && fence !== null
      ? text.slice(fence.from)
      : happenedText({ ...phase, happened: '' as Markdown });
  const gap = fence === null ? '' : /\n*$/.exec(text.slice(0, fence.from))?.[0];
  const value = [words, source].filter((part) => part !== '').join(gap || '\n\n');
  if (labelled || text === '') return setLabelledPart(body, 'happened', value, phaseLabels);
  return replaceBlock(body, from, from + text.length, value);
}
