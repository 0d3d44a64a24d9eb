import { type LocalDate, parseLocalDate } from '../time/local-date.ts';

/** The day that a build journal's file name says, such as `2026-01-31-slug.md`; null for any other name. */
export function journalDate(name: string): LocalDate | null {
  return looksDated(name) ? parseLocalDate(name.slice(0, 10)) : null;
}

/** Whether a name has the form of a build journal's, even with a day that does not exist. */
export function looksDated(name: string): boolean {
  return /^20\d{2}-\d{2}-\d{2}-.*\.md$/s.test(name);
}
