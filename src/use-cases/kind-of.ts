import type { Entry } from '../core/entry/entry.ts';
import type { EntryKey } from './ports.ts';

/** The kind of entry that a key names. */
export function kindOf(key: EntryKey): Entry['kind'] {
  return key.journal === undefined ? 'daily-log' : 'build-journal';
}
