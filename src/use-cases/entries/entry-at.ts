import type { EntryPath } from '../../core/entry/entry-path.ts';
import { journalDate } from '../../core/lessons/journal-date.ts';
import { type LocalDate, parseLocalDate } from '../../core/time/local-date.ts';

/** What a path of the journal repository says of the entry at it. */
export type EntryAt =
  | { readonly kind: 'build-journal'; readonly date: LocalDate }
  /** `slug` names the author's files. */
  | { readonly kind: 'daily-log'; readonly date: LocalDate; readonly slug: string };

const logName = /^daily\/\d{4}\/\d{2}\/(\d{4}-\d{2}-\d{2})-(.+)\.md$/;

/** The kind and day of the entry at this path; null where no entry of the folder lies. */
export function entryAt(folder: string, path: EntryPath): EntryAt | null {
  if (!path.startsWith(`${folder}/`)) return null;
  const name = path.slice(folder.length + 1);
  const [, day = '', slug = ''] = logName.exec(name) ?? [];
  const logged = parseLocalDate(day);
  if (logged !== null) return { kind: 'daily-log', date: logged, slug };
  const date = name.includes('/') ? null : journalDate(name);
  return date === null ? null : { kind: 'build-journal', date };
}
