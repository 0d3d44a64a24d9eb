import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Submissions with the texts of their two blobs, in the order of arrival; `parseOutboxRow` reads what comes out. */
export function selectOutboxRows(db: Kysely<Tables>) {
  return db
    .selectFrom('submissions')
    .leftJoin('blobs as expected', 'expected.oid', 'submissions.expected_oid')
    .leftJoin('blobs as theirs', 'theirs.oid', 'submissions.state_oid')
    .selectAll('submissions')
    .select(['expected.text as expected_text', 'theirs.text as state_text'])
    .orderBy('submissions.seq');
}
