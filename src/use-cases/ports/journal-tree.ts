import type { Author } from '../../core/entry/author.ts';
import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { Trouble } from './submission-state.ts';

/** The name git gives to a folder: while it is the same, so is everything below. */
export type TreeOid = string & { readonly __brand: 'TreeOid' };

/** The folders that may hold entries, the journal's own among them, each with all below it under its name. */
export type Folders = ReadonlyMap<EntryPath, TreeOid>;

export type FileInTree = { readonly path: EntryPath; readonly oid: BlobOid; readonly size: number };

/** What a walk found of one commit. */
export type TreeSeen = {
  /** The address of the folder's files on the branch, for people; a path is put behind it. */
  readonly filesUrl: string;
  /** All there are now; none where the journal has no folder yet. */
  readonly folders: Folders;
  /** Those that are not as they were known, and the files that lie directly in them and may be entries. */
  readonly changed: readonly { readonly folder: EntryPath; readonly files: readonly FileInTree[] }[];
};

export type TreeResult =
  | { readonly type: 'unchanged' }
  | { readonly type: 'tree'; readonly tree: TreeSeen }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/** A blob as the index may have it. */
export type BlobSeen = { readonly oid: BlobOid } & (
  | { readonly type: 'text'; readonly text: string }
  /** It can be read by nobody as a text; why, for people. */
  | { readonly type: 'unreadable'; readonly reason: string }
);

export type BlobsResult =
  | { readonly type: 'blobs'; readonly blobs: readonly BlobSeen[] }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

export type AuthorsResult =
  /** None for a file that nobody is known of. */
  | { readonly type: 'authors'; readonly authors: ReadonlyMap<EntryPath, Author> }
  | { readonly type: 'trouble'; readonly trouble: Trouble };
