import type { LocalDate } from '../time/local-date.ts';

/** A path in the journal repository: `/` separated, no leading slash, no `.` or `..` part. */
export type EntryPath = string & { readonly __brand: 'EntryPath' };

/** Returns the path, or null when the text leaves the repository or is not a plain relative path. */
export function parseEntryPath(text: string): EntryPath | null {
  const parts = text.split('/');
  const plain = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\0\\]/.test(part));
  return plain && parts[0] !== '.git' ? (text as EntryPath) : null;
}

/** Where a daily log lives: `<folder>/daily/YYYY/MM/YYYY-MM-DD-<author>.md`, below a folder so that journal statistics stay true. */
export function dailyLogPath(folder: string, date: LocalDate, authorSlug: string): EntryPath {
  const [year, month] = date.split('-');
  return `${folder}/daily/${year}/${month}/${date}-${authorSlug}.md` as EntryPath;
}
