import type { LocalDate } from '../time/local-date.ts';
import type { BlobOid } from './blob-oid.ts';
import type { PictureFormat } from './build-journal.ts';
import { slugOf } from './slug.ts';

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

/** Where a build journal lives: `<folder>/YYYY-MM-DD-<slug>.md`. It keeps its path when its title changes. */
export function journalPath(folder: string, date: LocalDate, title: string): EntryPath {
  return `${folder}/${date}-${slugOf(title)}.md` as EntryPath;
}

/** Where a picture of an entry lives: named after the entry, and after its content, so that none replaces another. */
export function assetPath(folder: string, entry: EntryPath, oid: BlobOid, format: PictureFormat): EntryPath {
  const stem = /([^/]*?)(?:\.[^./]*)?$/.exec(entry)?.[1] ?? 'entry';
  return `${folder}/assets/${stem}-${oid.slice(0, 8)}.${format}` as EntryPath;
}
