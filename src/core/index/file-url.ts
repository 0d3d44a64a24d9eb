import type { EntryPath } from '../entry/entry-path.ts';

/** The page of a file, of the address of all files. */
export function fileUrl(filesUrl: string, path: EntryPath): string {
  return filesUrl + path.split('/').map(encodeURIComponent).join('/');
}

/** A line of it. A markdown file has lines only as it was written (GitHub docs, "Linking to Markdown"). */
export function lineUrl(filesUrl: string, path: EntryPath, line: number): string {
  return `${fileUrl(filesUrl, path)}?plain=1#L${line}`;
}
