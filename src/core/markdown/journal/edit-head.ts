import type { BuildJournalAnswers } from '../../entry/build-journal.ts';
import type { BuildJournalSectionId } from '../../entry/build-journal-questions.ts';
import { lineEndOf, spliceLines } from '../edit/splice-lines.ts';
import { parseLine } from '../parse-line.ts';
import type { ScannedFile } from '../scan-sections.ts';
import { writeLine } from '../write-line.ts';
import { editHeadLines } from './head-lines.ts';
import { headingWithTitle, titleIn } from './title.ts';

/** The file with this title, duration and status: the words that differ are replaced, every other byte stays. */
export function editHead(
  { file, title, preamble }: ScannedFile<BuildJournalSectionId>,
  answers: BuildJournalAnswers,
): string {
  const lines = editHeadLines(preamble.text, answers);
  // The preamble stands after the title, so the title's offsets are still right.
  const headed = lines === preamble.text ? file : putPreamble(file, preamble, title?.to ?? 0, lines);
  const words = parseLine(title?.text ?? '');
  if (title === null || titleIn(words) === answers.title) return headed;
  const heading = writeLine(headingWithTitle(answers.title, words));
  const gap = /[ \t]$/.test(file.slice(0, title.from)) ? '' : ' ';
  return `${headed.slice(0, title.from)}${gap}${heading}${headed.slice(title.to)}`;
}

function putPreamble(
  file: string,
  preamble: { readonly from: number; readonly to: number; readonly text: string },
  titleEnd: number,
  lines: string,
): string {
  if (preamble.text !== '') return spliceLines(file, preamble.from, preamble.to, lines);
  const eol = lineEndOf(file);
  const lineEnd = /^[^\r\n]*/.exec(file.slice(titleEnd))?.[0].length ?? 0;
  const at = titleEnd + lineEnd;
  return `${file.slice(0, at)}${eol}${eol}${lines.replaceAll('\n', eol)}${file.slice(at) || eol}`;
}
