import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { JournalDraft, KnownEntry, Person, SubmissionId } from '../ports.ts';

/** What the bot does with entries that are in the repository, of either kind. */
export type EntryUseCases = {
  /**
   * Opens an entry for editing as it now is in the repository. A journal may be anybody's, written by any tool; its
   * draft is begun (or found, if one of it is kept). A daily log is its author's alone.
   */
  readonly openEntry: (person: Person, place: EntryPlace) => Promise<OpenedEntry>;
  /** The same for the entry that a receipt speaks of. */
  readonly openSubmitted: (person: Person, id: SubmissionId) => Promise<OpenedEntry>;
  /** What `/buildlog edit` lists: this person's entries as known here, then other journals of the repository. */
  readonly listEntries: (person: Person, repository: RepositoryName) => Promise<EntryList>;
  /** Takes back what a submission did, by a new commit; `queued` once that is durable. */
  readonly undoEntry: (person: Person, id: SubmissionId) => Promise<UndoResult>;
};

export type EntryPlace = { readonly repository: RepositoryName; readonly path: EntryPath };

export type OpenedEntry =
  | { readonly type: 'build-journal'; readonly draft: JournalDraft; readonly restored: boolean }
  | { readonly type: 'daily-log'; readonly repository: RepositoryName; readonly date: LocalDate }
  /** It cannot be edited safely; `line` counts from 1. */
  | { readonly type: 'unsafe'; readonly line: number; readonly why: string; readonly url: string | null }
  | { readonly type: 'absent' }
  /** Somebody else's daily log, or a file that is no entry. */
  | { readonly type: 'not-theirs' }
  /** GitHub could not be asked. */
  | { readonly type: 'unreachable'; readonly reference: string };

export type EntryList = {
  readonly own: readonly KnownEntry[];
  /** Journals of the folder that are not among them, newest day first; null when GitHub could not be asked. */
  readonly others: readonly EntryPath[] | null;
};

export type UndoResult =
  | { readonly type: 'queued'; readonly title: string }
  /** The file was changed since, by its author's next edit or by somebody else: nothing is taken back. */
  | { readonly type: 'changed-since'; readonly url: string }
  | { readonly type: 'gone-already' }
  /** Undone before, not landed yet, or not theirs. */
  | { readonly type: 'not-possible' }
  | { readonly type: 'unreachable'; readonly reference: string };
