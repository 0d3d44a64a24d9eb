import type { Entry } from '../entry/entry.ts';
import type { EntryPath } from '../entry/entry-path.ts';
import { entryKind } from '../lessons/lint/entry-kind.ts';
import { dailyLogOutline } from '../markdown/daily-log-outline.ts';
import { hasJournalTitle, kindOfEntry } from '../markdown/kind-of-entry.ts';
import { type LocalDate, parseLocalDate } from '../time/local-date.ts';

/** Files that tell people and agents how to write; the seeds' own names, and GitHub's and the agents' usual ones. */
const guides: ReadonlySet<string> = new Set(['buildlog_system.md', 'readme.md', 'agents.md', 'claude.md']);

/** What holds no entries: pictures, and the plans of the existing `buildlog` tool (its README, "Directory structure"). */
const otherFolders: ReadonlySet<string> = new Set(['assets', 'plans']);

/** Whether the file of this path may be an entry, as far as its name says; its words say the rest. */
export function mayBeEntry(path: EntryPath): boolean {
  const name = nameOf(path);
  return /\.md$/i.test(name) && !/^[._]/.test(name) && !guides.has(name.toLowerCase());
}

/** Whether entries may lie in the folder of this path, which is below the journal's own. */
export function mayHoldEntries(folder: EntryPath): boolean {
  const name = nameOf(folder);
  return !/^[._]/.test(name) && !otherFolders.has(name.toLowerCase());
}

/** What kind of entry the file is, however it got there; null for notes and other words that are none. */
export function kindOfFile(path: EntryPath, text: string): Entry['kind'] | null {
  const kind = entryKind(path, text);
  if (kind !== 'build-journal' || hasJournalTitle(text)) return kind;
  // Somebody's daily log beside the journals: its headings tell.
  const headings = text.match(/^## .*$/gm) ?? [];
  const speaksOfDay = headings.some((heading) => dailyLogOutline.sectionOf(heading) !== null);
  return speaksOfDay && kindOfEntry(text) === 'daily-log' ? 'daily-log' : kind;
}

/** The day that a file's name begins with. */
export function dateInName(path: EntryPath): LocalDate | null {
  return parseLocalDate(nameOf(path).slice(0, 10));
}

/** The name's words behind the day: `2026-11-20-ada.md` is `ada`. */
export function wordsInName(path: EntryPath): string {
  const stem = nameOf(path).replace(/\.md$/i, '');
  return stem.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
