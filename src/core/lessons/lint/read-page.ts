import { findImprovements } from '../distill/find-improvements.ts';
import { scanCategories } from '../distill/scan-categories.ts';
import type { Line, Page, SecretSeen } from './page.ts';
import { scanFences } from './scan-fences.ts';

/** A file to look at: its path as it was given, `/` separated, its content, and the first line that is not UTF-8. */
export type LintedFile = {
  readonly path: string;
  readonly text: string;
  readonly brokenLine: number | null;
};

export type FindSecrets = (text: string) => Promise<readonly SecretSeen[]>;

/** Prepares a file for the rules. */
export async function readPage(file: LintedFile, findSecrets: FindSecrets): Promise<Page> {
  const text = file.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const lines = readLines(text);
  const improvements = findImprovements(text);
  return {
    path: file.path,
    text,
    lines,
    hasByteOrderMark: file.text.startsWith('\ufeff'),
    brokenLine: file.brokenLine,
    improvements,
    categories: improvements === null ? [] : [...scanCategories(text, improvements)],
    secrets: await findSecrets(text),
    lineAt: (offset) => lineAt(lines, offset),
  };
}

function readLines(text: string): readonly Line[] {
  const texts = text.split('\n');
  const fences = scanFences(texts);
  const lines: Line[] = [];
  let at = 0;
  let next = 0;
  for (const [index, line] of texts.entries()) {
    const number = index + 1;
    while (number > (fences[next]?.end ?? Number.POSITIVE_INFINITY)) next += 1;
    const fence = fences[next];
    lines.push({ number, at, text: line, fence: fence !== undefined && fence.line <= number ? fence : null });
    at += line.length + 1;
  }
  return lines;
}

function lineAt(lines: readonly Line[], offset: number): Line {
  const line = lines.findLast(({ at }) => at <= offset);
  if (line === undefined) throw new Error(`no line at ${offset}`);
  return line;
}
