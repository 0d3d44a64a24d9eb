import { type EntryPath, parseEntryPath } from '../entry/entry-path.ts';

/** The files that coding agents read. */
export const agentsFiles = ['CLAUDE.md', 'AGENTS.md'] as const;

export type AgentsFileName = (typeof agentsFiles)[number];

/** Where the file lies: in the root of the repository. */
export function agentsPath(name: AgentsFileName): EntryPath {
  const path = parseEntryPath(name);
  if (path === null) throw new RangeError('the name is no path');
  return path;
}
