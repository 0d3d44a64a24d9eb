import type { Entry } from '../entry/entry.ts';
import { dailyLogOutline } from './daily-log-outline.ts';
import { journalOutline } from './journal/journal-outline.ts';

/** What a file is meant to be: a build journal by its title, else the kind that has more of its headings. */
export function kindOfEntry(text: string): Entry['kind'] {
  if (hasJournalTitle(text)) return 'build-journal';
  const headings = text.match(/^## .*$/gm) ?? [];
  const journal = headings.filter((heading) => journalOutline.sectionOf(heading) !== null).length;
  const log = headings.filter((heading) => dailyLogOutline.sectionOf(heading) !== null).length;
  return journal > log ? 'build-journal' : 'daily-log';
}

/** Whether a level-one heading names it a build journal. */
export function hasJournalTitle(text: string): boolean {
  return /^\ufeff?#\s+Build Journal:/m.test(text);
}
