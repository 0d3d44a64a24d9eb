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

/** The path to try when this one is taken: `x.md`, `x-2.md`, `x-3.md` and so on. */
export function nextEntryPath(path: EntryPath): EntryPath {
  const [, stem = path, number, ending = ''] = /^(.*?)(?:-(\d{1,3}))?(\.[^./]*)$/.exec(path) ?? [];
  return `${stem}-${number === undefined ? 2 : Number(number) + 1}${ending}` as EntryPath;
}
