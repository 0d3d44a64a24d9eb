import type { EntryChange, KnownEntries } from './ports.ts';

/** The file that a change was made from; null for a new entry, or where it is not known any more. */
export async function basisOf(knownEntries: KnownEntries, change: EntryChange): Promise<string | null> {
  return change.type === 'edit' ? knownEntries.text(change.basis) : null;
}
