import { agentsMarks, agentsSection } from './agents-section.ts';

/** What a file for coding agents says of the journal. `not-plain`: it is no text of its own and is left alone. */
export type AgentsFileState = 'absent' | 'without' | 'with' | 'not-plain';

/**
 * Git keeps a symbolic link as a file whose text is the path, without a line end; AGENTS.md is often one to CLAUDE.md.
 * Written to, it would be a link no more. `@AGENTS.md` is an import, which is text.
 */
const link = /^[^\s@]\S*$/;

/** Tells whether a file has the section; `text` is null where there is no file. */
export function agentsFileState(text: string | null): AgentsFileState {
  if (text === null) return 'absent';
  if (text.includes(agentsMarks.start)) return 'with';
  return link.test(text) ? 'not-plain' : 'without';
}

/** The file with the section at its end, every byte before it and its line ends kept; null where nothing is to be done. */
export function putAgentsSection(text: string | null, folder: string): string | null {
  const section = agentsSection(folder);
  switch (agentsFileState(text)) {
    case 'with':
    case 'not-plain':
      return null;
    default:
      return text === null || text === '' ? section : appended(text, section);
  }
}

function appended(text: string, section: string): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const ended = text.endsWith('\n') ? text : `${text}${lineEnd}`;
  const spaced = /(?:^|\n)\r?\n$/.test(ended) ? ended : `${ended}${lineEnd}`;
  return `${spaced}${section.replaceAll('\n', lineEnd)}`;
}
