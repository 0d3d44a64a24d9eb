import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { CapturesTaken } from './captures.ts';
import type { LogKey } from './log-key.ts';
import type { PersonKey } from './people.ts';

/** An entry not yet submitted. `basis` is the blob it edits, null for a new entry. */
export type Draft = {
  readonly key: LogKey;
  /** The form whose words these are, all of them; null when they are of several, or of none. */
  readonly form: string | null;
  readonly answers: DailyLogAnswers;
  /** Lessons typed before their category was chosen, one a line. */
  readonly unfiledLessons: string;
  readonly basis: BlobOid | null;
  readonly savedAt: Instant;
};

export interface Drafts {
  find(key: LogKey): Promise<Draft | null>;
  /**
   * Keeps the draft, or what `over` makes of the one kept already; in one step, so that two windows that save at once
   * are both heard. `sent`: nothing, because the form `unlessSent` was submitted. The captures it `takes` are its own from
   * then on. Durable when it resolves.
   */
  save(
    draft: Draft,
    over: (kept: Draft) => Draft,
    unlessSent: string | null,
    takes?: CapturesTaken,
  ): Promise<'saved' | 'sent'>;
  /** The captures it `takes` are gone with it. */
  discard(key: LogKey, mayEnd: (draft: Draft) => boolean, takes?: CapturesTaken): Promise<void>;
  /** Newest first. */
  list(person: PersonKey): Promise<readonly Draft[]>;
}
