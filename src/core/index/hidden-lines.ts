/** What a line at the left margin may be hidden in. */
type Block =
  | { readonly type: 'fence'; readonly mark: string; readonly inList: boolean }
  | { readonly type: 'comment' }
  | { readonly type: 'front-matter' };

/**
 * The lines, counted from 0, that are no headings whatever they look like, because they are code, a comment or front
 * matter. Only lines at the left margin are told right: others are no headings anyway. Looks at each line once, so
 * that no file takes long.
 */
export function hiddenLines(lines: readonly string[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  let open: Block | null =
    lines[0]?.trimEnd() === '---' && lines.length > 1 ? { type: 'front-matter' } : null;
  if (open !== null && !lines.some((line, at) => at > 0 && line.trimEnd() === '---')) open = null;
  let inList = false;
  for (const [at, line] of lines.entries()) {
    if (open?.type === 'fence' && open.inList && /^\S/.test(line)) open = null;
    if (open === null) {
      if (/^\S/.test(line)) inList = /^(?:[-*+]|\d{1,9}[.)])\s/.test(line);
      open = openedBy(line, inList);
      if (open !== null) hidden.add(at);
      continue;
    }
    hidden.add(at);
    if (closes(line, open) && !(open.type === 'front-matter' && at === 0)) open = null;
  }
  return hidden;
}

function openedBy(line: string, inList: boolean): Block | null {
  const [, mark = '', after = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  // Back-ticks behind back-ticks are code within a line (CommonMark 0.31, section 4.5).
  if (mark !== '' && !(mark.startsWith('`') && after.includes('`')))
    return { type: 'fence', mark, inList: inList && line.startsWith(' ') };
  return /^ {0,3}<!--/.test(line) && !line.includes('-->') ? { type: 'comment' } : null;
}

function closes(line: string, open: Block): boolean {
  switch (open.type) {
    case 'fence': {
      const run = line.trim();
      return run.length >= open.mark.length && run === open.mark.charAt(0).repeat(run.length);
    }
    case 'comment':
      return line.includes('-->');
    case 'front-matter':
      return line.trimEnd() === '---';
    default:
      return open satisfies never;
  }
}
