import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { EntryKey, LogKey } from './log-key.ts';
import type { PersonKey } from './people.ts';

/** A person's entry as the bot last knew it: what it submitted, or what it last read in the repository. */
export type KnownEntry = {
  readonly key: EntryKey;
  readonly path: EntryPath;
  readonly oid: BlobOid;
  readonly text: string;
  /** Where to look at it; null until it has landed. */
  readonly url: string | null;
};

export interface KnownEntries {
  find(key: EntryKey): Promise<KnownEntry | null>;
  /** This person's entry at this path, of either kind. */
  findAt(person: PersonKey, repository: RepositoryName, path: EntryPath): Promise<KnownEntry | null>;
  /** The newest daily log of this person in this repository on a day before `key.date`. */
  findLatestBefore(key: LogKey): Promise<KnownEntry | null>;
  /** Of both kinds and all repositories, newest day first. */
  list(person: PersonKey, limit: number): Promise<readonly KnownEntry[]>;
  /** Keeps what was read in the repository, unless a submission of that entry waits: it is newer. */
  remember(entry: KnownEntry): Promise<void>;
  /** The content of any blob the bot has known, or null. */
  text(oid: BlobOid): Promise<string | null>;
}
