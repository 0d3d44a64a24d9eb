import type { Kysely } from 'kysely';
import { toInstant } from '../../core/time/instant.ts';
import type { Outbox } from '../../use-cases/ports.ts';
import { inTransaction } from '../in-transaction.ts';
import { parseOutboxRow } from '../rows/parse-outbox-row.ts';
import { storedValues } from '../rows/stored-values.ts';
import type { Tables } from '../tables.ts';
import { addSubmission } from './add-submission.ts';
import { adoptStrays } from './adopt-strays.ts';
import { claimBatch } from './claim-batch.ts';
import { findPending } from './find-pending.ts';
import { keepReceipts } from './keep-receipts.ts';
import { keepRollingBranches } from './keep-rolling-branches.ts';
import { newestOfForm } from './newest-of-form.ts';
import { noteWaiting } from './note-waiting.ts';
import { postponeBatch } from './postpone-batch.ts';
import { recordHead } from './record-head.ts';
import { resolveConflict } from './resolve-conflict.ts';
import { selectOutboxRows } from './select-outbox-rows.ts';
import { settleBatch } from './settle-batch.ts';
import { splitBatch } from './split-batch.ts';
import { takeLease } from './take-lease.ts';

/** Submissions on their way to the repository. Each call but `noteTrouble` is one transaction. */
export function keepOutbox(db: Kysely<Tables>): Outbox {
  return {
    ...keepReceipts(db),
    ...keepRollingBranches(db),

    add: (submission, ending) =>
      inTransaction(db, (transaction) => addSubmission(transaction, submission, ending)),

    async find(id) {
      const row = await selectOutboxRows(db).where('submissions.id', '=', id).executeTakeFirst();
      return row === undefined ? null : parseOutboxRow(row);
    },

    latestOf: (form) => newestOfForm(db, form),

    lease: (name, holder, now, milliseconds) => takeLease(db, { name, holder }, now, milliseconds),

    async release({ name, holder, fence }) {
      await db
        .updateTable('leases')
        .set({ until: 0 })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .where('fence', '=', fence)
        .execute();
    },

    adopt: (home, known) => inTransaction(db, (transaction) => adoptStrays(transaction, home, known)),

    async repositoriesWaiting() {
      const queued = await db
        .selectFrom('submissions')
        .select('repository')
        .where('state', '=', 'queued')
        .groupBy('repository')
        .orderBy((eb) => eb.fn.min('seq'))
        .execute();
      const rolling = await db
        .selectFrom('rolling_branches')
        .select('repository')
        .distinct()
        .where('open', '=', 1)
        .orderBy('repository')
        .execute();
      const names = new Set([...queued, ...rolling].map(({ repository }) => repository));
      return [...names].map((name) => storedValues.repositoryName.parse(name));
    },

    claim: (lease, limit, batchId) =>
      inTransaction(db, (transaction) => claimBatch(transaction, lease, limit, batchId)),
    recordHead: (lease, batch, sending) =>
      inTransaction(db, (transaction) => recordHead(transaction, lease, batch, sending)),
    settle: (lease, batch, settlements) =>
      inTransaction(db, (transaction) => settleBatch(transaction, lease, batch, settlements)),
    postpone: (lease, batch, trouble) =>
      inTransaction(db, (transaction) => postponeBatch(transaction, lease, batch, trouble)),
    split: (lease, batch) => inTransaction(db, (transaction) => splitBatch(transaction, lease, batch)),

    // In several: of a long queue whoever submits meanwhile would wait for the end of it.
    noteTrouble: (repository, of) => noteWaiting(db, repository, of),

    resolve: (id, instead) => inTransaction(db, (transaction) => resolveConflict(transaction, id, instead)),

    pending: async (key) => (await findPending(db, [key])).size > 0,

    async waiting(repository) {
      const queued = db.selectFrom('submissions').where('state', '=', 'queued');
      const those = repository === undefined ? queued : queued.where('repository', '=', repository);
      const row = await those
        .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('submitted_at').as('oldest')])
        .executeTakeFirstOrThrow();
      return { count: row.count, oldest: row.oldest === null ? null : toInstant(row.oldest) };
    },
  };
}
