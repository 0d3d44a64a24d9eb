import type { Entry } from '../../entry/entry.ts';
import { hasJournalTitle } from '../../markdown/kind-of-entry.ts';

export type EntryKind = Entry['kind'];

/**
 * What a file is meant to be, by its path and first words; null for one that is no entry, such as a template. Paths
 * are `/` separated.
 */
export function entryKind(path: string, text: string): EntryKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!/\.md$/i.test(name) || name.startsWith('_')) return null;
  if (/(?:^|\/)daily(?:\/\d{4}(?:\/\d{2})?)?\/[^/]+$/.test(path)) return 'daily-log';
  const isMeant = /^20\d{2}-/.test(name) || hasJournalTitle(text);
  return isMeant ? 'build-journal' : null;
}
