import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { BuildJournalAnswers } from '../../core/entry/build-journal.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RowId } from '../../core/entry/row-id.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { JournalKey } from './log-key.ts';
import type { PersonKey } from './people.ts';

/** A file that was picked in the form and lies with Slack: it becomes a screenshot once it is fetched. */
export type Upload = {
  readonly id: RowId;
  readonly name: string;
  readonly url: string;
  /** In bytes; null where Slack did not say. */
  readonly size: number | null;
  /** Why the last try to fetch it failed; null while it is fetched. */
  readonly trouble: string | null;
};

/** A build journal not yet submitted. */
export type JournalDraft = {
  readonly key: JournalKey;
  readonly answers: BuildJournalAnswers;
  readonly uploads: readonly Upload[];
  /** The entry it edits: where it is, and the blob it was read from. Null for a new one. */
  readonly editing: { readonly path: EntryPath; readonly basis: BlobOid; readonly url: string | null } | null;
  /** Keys of likely secrets that the author has seen and says are none. */
  readonly allowed: readonly string[];
  /** One more with every change. */
  readonly revision: number;
  readonly savedAt: Instant;
};

export interface JournalDrafts {
  /** The author's alone: null for anybody else's. */
  find(person: PersonKey, journal: JournalKey['journal']): Promise<JournalDraft | null>;
  /** Keeps a new draft; one of this journal that is there already stays and is returned instead. */
  start(draft: JournalDraft): Promise<JournalDraft>;
  /**
   * Replaces the draft by what `change` makes of it, in one step, with the next revision. Null when there is none (it
   * was submitted or discarded in another window). Durable when it resolves.
   */
  change(
    person: PersonKey,
    journal: JournalKey['journal'],
    change: (kept: JournalDraft) => JournalDraft,
  ): Promise<JournalDraft | null>;
  discard(person: PersonKey, journal: JournalKey['journal']): Promise<void>;
  /** Ends the draft if it is still of this revision; false when another window has changed or ended it since. */
  end(person: PersonKey, journal: JournalKey['journal'], revision: number): Promise<boolean>;
  /** Newest first. */
  list(person: PersonKey): Promise<readonly JournalDraft[]>;
}
