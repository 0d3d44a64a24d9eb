import { hiddenLines } from './hidden-lines.ts';

/** A heading of a file with what stands under it; `line` is that of the heading, counted from one. */
export type Headed = {
  readonly level: number;
  readonly words: string;
  readonly line: number;
  readonly body: string;
};

/**
 * The title and the sections of a file, by its lines alone: headings of level one and two, and those that
 * `opensSection` takes for one. Headings are one line and stand at its very start, outside of code, comments and front
 * matter, as `scanSections` has them; it builds a tree, which takes a hundred times as long, and thousands of files are
 * read here. What stands above the first heading comes first, with level 0.
 */
export function scanHeaded(text: string, opensSection: (line: string) => boolean): readonly Headed[] {
  const lines = text.split('\n');
  const hidden = hiddenLines(lines);
  const headed: Headed[] = [];
  let open: Omit<Headed, 'body'> = { level: 0, words: '', line: 0 };
  for (const [index, line] of lines.entries()) {
    const heading = hidden.has(index) ? null : readHeading(line, opensSection);
    if (heading === null) continue;
    headed.push({ ...open, body: lines.slice(open.line, index).join('\n') });
    open = { ...heading, line: index + 1 };
  }
  return [...headed, { ...open, body: lines.slice(open.line).join('\n') }];
}

/** A block that another tool appends, by its mark, ends a section as a heading does. */
function readHeading(
  line: string,
  opensSection: (line: string) => boolean,
): Pick<Headed, 'level' | 'words'> | null {
  if (/^<!--\s*buildlog:/.test(line)) return { level: 2, words: '' };
  const [, marks = '', words = ''] = /^(#{1,3})(?:[ \t]+(.*))?$/.exec(line) ?? [];
  if (marks === '' || (marks.length === 3 && !opensSection(line))) return null;
  return { level: marks.length, words: words.replace(/(?:^|[ \t]+)#+[ \t]*$/, '').trim() };
}
