import type { Author } from '../../core/entry/author.ts';
import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { Entry } from '../../core/entry/entry.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { EntryFacts } from '../../core/index/entry-facts.ts';
import type { FoundLesson } from '../../core/lessons/digest/digest.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { BlobSeen, Folders, TreeSeen } from './journal-tree.ts';

/** An entry as it lies in the journal repository, however it got there. */
export type IndexedEntry = {
  readonly repository: RepositoryName;
  readonly path: EntryPath;
  /** Its page, for people. */
  readonly url: string;
  readonly kind: Entry['kind'];
  readonly date: LocalDate;
  readonly title: string;
  /** Null where neither the file nor its name says. */
  readonly author: Author | null;
  /** A journal's status; empty where it says none. */
  readonly status: string;
  /** What is in the way: the challenges of a daily log, what a journal has left. */
  readonly open: readonly string[];
};

/** A lesson where it stands now. */
export type IndexedLesson = FoundLesson & {
  readonly repository: RepositoryName;
  /** Its line in the file, for people. */
  readonly url: string;
  /** When the repository first said it; an edit elsewhere in its file, a move and another look do not change that. */
  readonly firstSeen: Instant;
};

/** The days count, the first and the last one too. */
export type EntriesWanted = {
  readonly repository: RepositoryName;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** First seen from one instant on and before the other. */
export type LessonsWanted = {
  readonly repository: RepositoryName;
  readonly from: Instant;
  readonly before: Instant;
};

/** What is known of the entries of all repositories, as of the last look at each. */
export interface JournalIndex {
  /** Newest day first. */
  listEntries(wanted: EntriesWanted): Promise<readonly IndexedEntry[]>;
  /** Newest day first, those of one file in its order. */
  listLessons(wanted: LessonsWanted): Promise<readonly IndexedLesson[]>;
}

/** The right to write to the index of one repository. */
export type IndexLease = {
  readonly repository: RepositoryName;
  readonly holder: string;
  readonly fence: number;
};

/** How far the index of a repository is. */
export type Indexed = {
  readonly folders: Folders;
  /** Which reader the facts of all entries are from. */
  readonly reader: number;
  readonly at: Instant;
};

export type IndexedFile = {
  readonly path: EntryPath;
  readonly oid: BlobOid;
  readonly author: Author | null;
};

/** A blob that the store has. `facts`: of the kinds it was read as, by the reader that was named. */
export type KnownBlob =
  | { readonly type: 'text'; readonly text: string; readonly facts: readonly EntryFacts[] }
  | { readonly type: 'unreadable'; readonly reason: string };

/** A file as the index is to have it. */
export type FileToIndex = IndexedFile & {
  readonly date: LocalDate;
  readonly title: string;
  /** Null: it cannot be read. */
  readonly facts: EntryFacts | null;
  /** What its lessons that nobody has said before were first seen at. */
  readonly firstSeen: Instant;
};

/**
 * Where the index is written. Writing with a lease that has passed to another does nothing and gives false. All of it
 * may be begun again at any point: what was kept is found.
 */
export interface IndexWriting {
  lease(
    repository: RepositoryName,
    holder: string,
    now: Instant,
    milliseconds: number,
  ): Promise<IndexLease | null>;
  release(lease: IndexLease): Promise<void>;
  /** Null until the first look at a repository was finished. */
  find(repository: RepositoryName): Promise<Indexed | null>;
  /** Every file of the repository that is indexed, be it readable or not. */
  filesOf(repository: RepositoryName): Promise<readonly IndexedFile[]>;
  blobs(oids: readonly BlobOid[], reader: number): Promise<ReadonlyMap<BlobOid, KnownBlob>>;
  /** Which of these blobs the store does not have. */
  missing(oids: readonly BlobOid[]): Promise<readonly BlobOid[]>;
  keepBlobs(blobs: readonly BlobSeen[]): Promise<void>;
  /** Takes the lessons of these files, which changed or are gone, from their places; the instants stay. */
  unplace(lease: IndexLease, paths: readonly EntryPath[]): Promise<boolean>;
  /** The files are as they are named here. A lesson that has lost its place elsewhere goes on in its new one. */
  place(lease: IndexLease, files: readonly FileToIndex[], reader: number): Promise<boolean>;
  /** These files are no entries any more. */
  forget(lease: IndexLease, paths: readonly EntryPath[]): Promise<boolean>;
  /** The index is as the repository was when it was walked. */
  finish(lease: IndexLease, tree: TreeSeen, reader: number, at: Instant): Promise<boolean>;
}
