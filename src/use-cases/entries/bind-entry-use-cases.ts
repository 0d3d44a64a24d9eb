import type { EntryUseCases } from './entry-use-cases.ts';
import { type ListSurroundings, listEntries } from './list-entries.ts';
import { type OpenEntrySurroundings, openEntry } from './open-entry.ts';
import { openSubmitted } from './open-submitted.ts';
import { type UndoSurroundings, undoEntry } from './undo-entry.ts';

/** Ties the use cases of entries to what they stand on. */
export function bindEntryUseCases(
  around: OpenEntrySurroundings & ListSurroundings & UndoSurroundings,
): EntryUseCases {
  return {
    openEntry: (person, place) => openEntry(around, person, place),
    openSubmitted: (person, id) => openSubmitted(around, person, id),
    listEntries: (person, repository) => listEntries(around, person, repository),
    undoEntry: (person, id) => undoEntry(around, person, id),
  };
}
