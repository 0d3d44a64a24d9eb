import type { Kysely } from 'kysely';
import type { Draft, Submission } from '../../use-cases/ports.ts';
import { endDraft } from '../end-draft.ts';
import { keepBlob } from '../keep-blob.ts';
import { keepEntry } from '../keep-entry.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';
import { nextNumber } from './next-number.ts';

/** Queues what a form sent, makes it the known entry and ends a draft that may end. Call it inside a transaction. */
export async function addSubmission(
  db: Kysely<Tables>,
  submission: Submission,
  mayEnd: (draft: Draft) => boolean,
): Promise<'added' | 'known'> {
  const added = await queueSubmission(db, submission);
  if (added === 'added') await endDraft(db, submission.key, mayEnd);
  return added;
}

/** Queues a submission and makes it the known entry, whatever drafts there are. Call it inside a transaction. */
export async function queueSubmission(
  db: Kysely<Tables>,
  submission: Submission,
): Promise<'added' | 'known'> {
  if (await isKnown(db, submission)) return 'known';
  await keepBlob(db, submission.expected);
  await insert(db, submission);
  await keepEntry(db, {
    key: submission.key,
    path: submission.path,
    oid: submission.expected.oid,
    text: submission.expected.text,
    url: await urlOfEntry(db, submission),
  });
  return 'added';
}

async function isKnown(db: Kysely<Tables>, submission: Submission): Promise<boolean> {
  const row = await db
    .selectFrom('submissions')
    .select('id')
    .where('dedupe_key', '=', submission.dedupeKey)
    .executeTakeFirst();
  return row !== undefined;
}

async function insert(db: Kysely<Tables>, submission: Submission): Promise<void> {
  await db
    .insertInto('submissions')
    .values({
      id: submission.id,
      seq: await nextNumber(db, 'submissions'),
      dedupe_key: submission.dedupeKey,
      form: submission.form,
      team: submission.key.team,
      user_id: submission.key.user,
      date: submission.key.date,
      path: submission.path,
      author: JSON.stringify(submission.author),
      github: JSON.stringify(submission.github),
      change: JSON.stringify(submission.change),
      expected_oid: submission.expected.oid,
      submitted_at: submission.submittedAt,
      ...stateColumns({ type: 'queued', trouble: null }),
    })
    .execute();
}

/** A file that has landed before stays where it is while an edit of it waits. */
async function urlOfEntry(db: Kysely<Tables>, { key, path }: Submission): Promise<string | null> {
  const row = await db
    .selectFrom('entries')
    .select('url')
    .where('team', '=', key.team)
    .where('user_id', '=', key.user)
    .where('date', '=', key.date)
    .where('path', '=', path)
    .executeTakeFirst();
  return row?.url ?? null;
}
