import type { Author } from '../core/entry/author.ts';
import type { EntryPath } from '../core/entry/entry-path.ts';
import { isAnothers } from '../core/markdown/is-anothers.ts';
import type { JournalRepositories, KnownEntries, KnownEntry, LogKey, Outbox } from './ports.ts';

export type Refreshed =
  /** What the bot knows is what the repository holds, or is on its way there: null. */
  | { readonly type: 'same'; readonly entry: KnownEntry | null }
  /** The file in the repository is not the one the bot knew: it knows it now. */
  | { readonly type: 'changed'; readonly entry: KnownEntry }
  | { readonly type: 'absent' }
  /** GitHub could not be asked; what the bot knew has to do. */
  | { readonly type: 'unknown' };

/** Looks at one person's entry of one day in the repository and keeps what is there, so that an edit starts from it. */
export async function refreshEntry(
  around: {
    readonly repositories: JournalRepositories;
    readonly knownEntries: KnownEntries;
    readonly outbox: Outbox;
  },
  key: LogKey,
  author: Author,
  path: EntryPath,
): Promise<Refreshed> {
  // What waits in the outbox is newer than the repository; the commit compares the two when it gets there.
  if (await around.outbox.pending(key)) return { type: 'same', entry: null };
  const known = await around.knownEntries.find(key);
  const read = await around.repositories.open(key.repository).read(known?.path ?? path);
  switch (read.type) {
    case 'trouble':
      return { type: 'unknown' };
    case 'absent':
      return { type: 'absent' };
    case 'file': {
      if (known?.oid === read.file.oid) return { type: 'same', entry: known };
      // Two people can come to one name; a file that says it is somebody else's is none of theirs.
      if (known === null && isAnothers(read.file.text, author)) return { type: 'absent' };
      const entry: KnownEntry = { key, path: known?.path ?? path, ...read.file, url: read.url };
      await around.knownEntries.remember(entry);
      return { type: 'changed', entry };
    }
    default:
      return read satisfies never;
  }
}
