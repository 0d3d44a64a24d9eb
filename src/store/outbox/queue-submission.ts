import type { Kysely } from 'kysely';
import type { Submission, Text } from '../../use-cases/ports.ts';
import { dropEntry } from '../drop-entry.ts';
import { keepEntries } from '../keep-entries.ts';
import { entryColumns } from '../rows/entry-columns.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';
import { bytesOf } from './bytes-of.ts';
import { nextNumber } from './next-number.ts';

/**
 * Queues a submission that is not known yet and makes it the known entry, whatever drafts there are. Call it inside a
 * transaction.
 */
export async function queueSubmission(db: Kysely<Tables>, submission: Submission): Promise<void> {
  if (submission.expected === null) await dropEntry(db, submission.key);
  else await expect(db, submission, submission.expected);
  await insert(db, submission);
}

/** Whether it was delivered before. */
export async function isKnown(db: Kysely<Tables>, submission: Submission): Promise<boolean> {
  const row = await db
    .selectFrom('submissions')
    .select('id')
    .where('dedupe_key', '=', submission.dedupeKey)
    .executeTakeFirst();
  return row !== undefined;
}

async function insert(db: Kysely<Tables>, submission: Submission): Promise<void> {
  const bytes = await bytesOf(db, submission);
  await db
    .insertInto('submissions')
    .values({
      id: submission.id,
      // As late as may be: from here on whoever else submits waits.
      seq: await nextNumber(db, 'submissions'),
      dedupe_key: submission.dedupeKey,
      form: submission.form,
      ...entryColumns(submission.key),
      title: JSON.stringify(submission.title),
      path: submission.path,
      author: JSON.stringify(submission.author),
      github: JSON.stringify(submission.github),
      change: JSON.stringify(submission.change),
      assets: JSON.stringify(submission.assets),
      expected_oid: submission.expected?.oid ?? null,
      bytes,
      submitted_at: submission.submittedAt,
      ...stateColumns({ type: 'queued', trouble: null }),
    })
    .execute();
}

/** A file that has landed before stays where it is while an edit of it waits. */
async function expect(db: Kysely<Tables>, { key, path }: Submission, expected: Text): Promise<void> {
  const known = await db
    .selectFrom('entries')
    .select('url')
    .where((eb) => eb.and(entryColumns(key)))
    .where('path', '=', path)
    .executeTakeFirst();
  await keepEntries(db, [{ key, path, ...expected, url: known?.url ?? null }]);
}
