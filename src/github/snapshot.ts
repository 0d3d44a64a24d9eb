import type { BlobOid } from '../core/entry/blob-oid.ts';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { CommitOid, RepositoryFile } from '../use-cases/ports.ts';

/** What is at a path at one commit. */
export type FoundFile = RepositoryFile | Unreadable | null;

/** A folder, a link, or bytes that are no UTF-8 text: a picture, say. Its oid is null where GitHub does not say it. */
type Unreadable = { readonly text: null; readonly oid: BlobOid | null };
export type Files = ReadonlyMap<EntryPath, FoundFile>;

export type CommitSeen = { readonly oid: CommitOid; readonly message: string; readonly url: string };

/** Where the repository is and what it is called today, whatever the configuration calls it. */
export type Place = {
  readonly nameWithOwner: string;
  readonly url: string;
  readonly archived: boolean;
};

/** The branch at one commit: the head, its latest commits and the files, all of the same moment. */
export type Snapshot = {
  readonly place: Place;
  readonly branch: string;
  readonly head: { readonly oid: CommitOid; readonly url: string };
  /** Newest first, beginning with the head; `more` is where the next page begins, null at the first commit of all. */
  readonly history: { readonly commits: readonly CommitSeen[]; readonly more: string | null };
  readonly files: Files;
};
