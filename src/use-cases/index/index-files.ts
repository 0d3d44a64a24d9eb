import type { Author } from '../../core/entry/author.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import { type EntryFacts, READER } from '../../core/index/entry-facts.ts';
import { dateInName, kindOfFile, wordsInName } from '../../core/index/entry-file.ts';
import { readFacts } from '../../core/index/read-facts.ts';
import { firstInstantOf } from '../../core/time/first-instant-of.ts';
import { type Instant, toInstant } from '../../core/time/instant.ts';
import { type LocalDate, localDateAt } from '../../core/time/local-date.ts';
import { UTC } from '../../core/time/time-zone.ts';
import type { FileInTree, FileToIndex, IndexLease, KnownBlob } from '../ports.ts';
import type { IndexSurroundings } from './index-surroundings.ts';

/** Read in one go, and in one transaction: some milliseconds, so that somebody who submits a form does not notice. */
const AT_ONCE = 20;

type Looking = {
  readonly at: Instant;
  /** Nothing of the repository was seen before. */
  readonly isFirst: boolean;
  /** The files that were indexed before, with their authors. */
  readonly known: ReadonlyMap<EntryPath, Author | null>;
  /** Whether git is asked for an author that neither file nor name says. */
  readonly asksAuthors: boolean;
  readonly stillOurs: () => Promise<boolean>;
};

/** Reads the files, whose blobs the store has, and places them in the index; false when another has taken over. */
export async function indexFiles(
  around: IndexSurroundings,
  lease: IndexLease,
  files: readonly FileInTree[],
  looking: Looking,
): Promise<boolean> {
  const { journalIndex, breathe } = around;
  for (let from = 0; from < files.length; from += AT_ONCE) {
    if (!(await looking.stillOurs())) return false;
    const some = files.slice(from, from + AT_ONCE);
    const blobs = await journalIndex.blobs([...new Set(some.map(({ oid }) => oid))], READER);
    const read = some.map((file) => ({ file, entry: entryOf(file, blobs.get(file.oid), looking) }));
    const found = read.flatMap(({ entry }) => entry ?? []);
    const entries = await withAuthors(around, lease, found, looking);
    const others = read.flatMap(({ file, entry }) => (entry === null ? [file.path] : []));
    // It may have been an entry before somebody wrote other words into it.
    if (others.length > 0 && !(await journalIndex.forget(lease, others))) return false;
    if (!(await journalIndex.place(lease, entries, READER))) return false;
    await breathe();
  }
  return true;
}

/** Null for notes and the like. */
function entryOf(
  { path, oid }: FileInTree,
  blob: KnownBlob | undefined,
  looking: Looking,
): FileToIndex | null {
  // It is fetched before; the store would have to have lost it.
  if (blob === undefined) return null;
  if (blob.type === 'unreadable') {
    const date = dateInName(path) ?? localDateAt(looking.at, UTC);
    return { path, oid, date, title: wordsInName(path), author: null, facts: null, firstSeen: looking.at };
  }
  const kind = kindOfFile(path, blob.text);
  if (kind === null) return null;
  const facts = blob.facts.find((known) => known.kind === kind) ?? readFacts(kind, blob.text);
  const date = dateInName(path) ?? facts.date ?? localDateAt(looking.at, UTC);
  return {
    ...{ path, oid, date, facts },
    title: facts.title === '' ? wordsInName(path) : facts.title,
    author: facts.author ?? authorInName(path, facts),
    firstSeen: looking.isFirst ? startedBy(date, looking.at) : looking.at,
  };
}

/** The name of a daily log ends in its author's. */
function authorInName(path: FileInTree['path'], { kind }: EntryFacts): Author | null {
  return kind === 'daily-log' ? { name: wordsInName(path), url: null } : null;
}

/** What was there before the bot came is as old as its day: nobody wants the lessons of two years in a digest. */
function startedBy(date: LocalDate, now: Instant): Instant {
  return toInstant(Math.min(now, firstInstantOf(date)));
}

/** Those without an author get the one they had, else whoever committed them; GitHub's troubles leave them without. */
async function withAuthors(
  { repositories }: IndexSurroundings,
  lease: IndexLease,
  entries: readonly FileToIndex[],
  { known, asksAuthors }: Looking,
): Promise<readonly FileToIndex[]> {
  const authorOf = (entry: FileToIndex) => entry.author ?? known.get(entry.path) ?? null;
  const unknown = entries.filter((entry) => entry.facts !== null && authorOf(entry) === null);
  const paths = asksAuthors ? unknown.map(({ path }) => path) : [];
  const read = paths.length === 0 ? null : await repositories.open(lease.repository).readAuthors(paths);
  const authors = read?.type === 'authors' ? read.authors : new Map<EntryPath, Author>();
  return entries.map((entry) => ({ ...entry, author: authorOf(entry) ?? authors.get(entry.path) ?? null }));
}
