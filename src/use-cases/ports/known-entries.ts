import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { LogKey } from './log-key.ts';
import type { PersonKey } from './people.ts';

/** A person's daily log as the bot last knew it: what it submitted, or what it last read in the repository. */
export type KnownEntry = {
  readonly key: LogKey;
  readonly path: EntryPath;
  readonly oid: BlobOid;
  readonly text: string;
  /** Where to look at it; null until it has landed. */
  readonly url: string | null;
};

export interface KnownEntries {
  find(key: LogKey): Promise<KnownEntry | null>;
  /** The newest entry of this person on a day before `key.date`. */
  findLatestBefore(key: LogKey): Promise<KnownEntry | null>;
  /** Newest day first. */
  list(person: PersonKey, limit: number): Promise<readonly KnownEntry[]>;
  /** Keeps what was read in the repository, unless a submission of that day waits: it is newer. */
  remember(entry: KnownEntry): Promise<void>;
  /** The content of any blob the bot has known, or null. */
  text(oid: BlobOid): Promise<string | null>;
}
