import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LogKey } from './log-key.ts';
import type { PersonKey } from './people.ts';

/** An entry not yet submitted. `basis` is the blob it edits, null for a new entry. */
export type Draft = {
  readonly key: LogKey;
  readonly answers: DailyLogAnswers;
  /** Lessons typed before their category was chosen, one a line. */
  readonly unfiledLessons: string;
  readonly basis: BlobOid | null;
  readonly savedAt: Instant;
};

export interface Drafts {
  find(key: LogKey): Promise<Draft | null>;
  /** Replaces the draft of this key unless the kept one was saved later. Durable when it resolves. */
  save(draft: Draft): Promise<void>;
  discard(key: LogKey): Promise<void>;
  /** Newest first. */
  list(person: PersonKey): Promise<readonly Draft[]>;
}
