import type { LocalDate } from '../time/local-date.ts';

/** What a commit headline says of one entry in it. */
export type HeadlineEntry = { readonly date: LocalDate; readonly author: string; readonly edited: boolean };

/** `buildlog: daily log 2026-11-20 by Ada`, or for several `buildlog: 3 daily logs by Ada, Grace and Kenji`. */
export function commitHeadline(entries: readonly HeadlineEntry[]): string {
  const [first, ...rest] = entries;
  if (first === undefined) return 'buildlog: nothing';
  const authors = [...new Set(entries.map((entry) => entry.author))];
  if (rest.length === 0) {
    return `buildlog: ${first.edited ? 'edit ' : ''}daily log ${first.date} by ${first.author}`;
  }
  return `buildlog: ${entries.length} daily logs by ${listOf(authors)}`;
}

function listOf(names: readonly string[]): string {
  if (names.length <= 1) return names.join('');
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
