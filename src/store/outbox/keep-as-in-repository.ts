import type { Kysely } from 'kysely';
import type { KnownEntry } from '../../use-cases/ports.ts';
import { dropEntry } from '../drop-entry.ts';
import { keepEntries } from '../keep-entries.ts';
import { entryColumns, entryKeyText } from '../rows/entry-columns.ts';
import { fileOfState } from '../rows/file-of-state.ts';
import type { Tables } from '../tables.ts';
import { findPending } from './find-pending.ts';
import type { Settled } from './write-states.ts';

/**
 * The known entry is what the repository holds, not what a submission that did not land tried to make of it; but what
 * the person submitted since is newer than either. Call it inside a transaction, with their turns taken.
 */
export async function keepAsInRepository(db: Kysely<Tables>, ended: readonly Settled[]): Promise<void> {
  const queued = await findPending(
    db,
    ended.map(({ submission }) => submission.key),
    ['queued'],
  );
  // The last of several changes of one entry counts.
  const last = new Map(ended.map((one) => [entryKeyText(entryColumns(one.submission.key)), one]));
  const known = [...last].flatMap(([key, one]) => (queued.has(key) ? [] : [one]));
  const entries: KnownEntry[] = [];
  for (const { submission, state } of known) {
    const file = fileOfState(state);
    if (file === null) await dropEntry(db, submission.key);
    else entries.push({ key: submission.key, path: submission.path, ...file });
  }
  await keepEntries(db, entries);
}
