import type { Code } from 'mdast';
import type { Outline } from '../outline.ts';
import type { ScannedFile } from '../scan-sections.ts';

/** Why a file cannot be edited safely, and the line where that starts. */
export type OpenBlock = { readonly line: number; readonly why: string };

/**
 * A fence or comment that someone forgot to close hides the sections after it, and an edit would put them a second
 * time or in the wrong place. Null when there is none.
 */
export function findOpenBlock<Id extends string>(
  { file, blocks }: ScannedFile<Id>,
  outline: Outline<Id>,
): OpenBlock | null {
  for (const { node, from, to } of blocks) {
    const source = file.slice(from, to);
    if (node.type === 'html' && source.startsWith('<!--') && !source.includes('-->')) {
      return { line: lineAt(file, from), why: 'a comment is opened here and never closed' };
    }
    if (node.type !== 'code') continue;
    const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
    if (fence === undefined) continue;
    if (!closes(source, fence))
      return { line: lineAt(file, from), why: 'a code fence is opened here and never closed' };
    if (swallows(node, fence, outline)) {
      return {
        line: lineAt(file, from),
        why: 'a code fence is opened here and closed only after another section',
      };
    }
  }
  return null;
}

function lineAt(file: string, place: number): number {
  return file.slice(0, place).split(/\r\n|\r|\n/).length;
}

function closes(source: string, fence: string): boolean {
  const lines = source.split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.trim() ?? '';
  return lines.length > 1 && last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
}

/** A heading of ours and then the start of another fence: two fences that read as one. We never write that. */
function swallows<Id extends string>({ value }: Code, fence: string, { sectionOf }: Outline<Id>): boolean {
  const lines = value.split('\n');
  const heading = lines.findIndex((line) => /^## /.test(line) && sectionOf(line.slice(3)) !== null);
  return heading >= 0 && lines.slice(heading).some((line) => line.startsWith(fence));
}
