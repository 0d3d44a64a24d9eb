import type { Kysely } from 'kysely';
import { toInstant } from '../../core/time/instant.ts';
import type { Outbox } from '../../use-cases/ports.ts';
import { parseOutboxRow } from '../rows/parse-outbox-row.ts';
import { stateColumns } from '../rows/state-columns.ts';
import { submissionRow } from '../rows/submission-row.ts';
import type { Tables } from '../tables.ts';
import { addSubmission } from './add-submission.ts';
import { adoptBatches } from './adopt-batches.ts';
import { claimBatch } from './claim-batch.ts';
import { isPending } from './is-pending.ts';
import { keepReceipts } from './keep-receipts.ts';
import { postponeBatch } from './postpone-batch.ts';
import { recordHead } from './record-head.ts';
import { resolveConflict } from './resolve-conflict.ts';
import { selectOutboxRows } from './select-outbox-rows.ts';
import { settleBatch } from './settle-batch.ts';
import { takeLease } from './take-lease.ts';

/** Submissions on their way to the repository. Each call is one transaction. */
export function keepOutbox(db: Kysely<Tables>): Outbox {
  const inTransaction = <Result>(work: (transaction: Kysely<Tables>) => Promise<Result>) =>
    db.transaction().execute(work);

  return {
    ...keepReceipts(db),

    add: (submission, mayEnd = () => false) =>
      inTransaction((transaction) => addSubmission(transaction, submission, mayEnd)),

    async find(id) {
      const row = await selectOutboxRows(db).where('submissions.id', '=', id).executeTakeFirst();
      return row === undefined ? null : parseOutboxRow(row);
    },

    async latestOf(form) {
      const row = await selectOutboxRows(db)
        .where('form', '=', form)
        .clearOrderBy()
        .orderBy('submissions.seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : submissionRow.parse(row);
    },

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

    adopt: (name) => inTransaction((transaction) => adoptBatches(transaction, name)),
    claim: (lease, limit, batchId) =>
      inTransaction((transaction) => claimBatch(transaction, lease, limit, batchId)),
    recordHead: (lease, batch, head) =>
      inTransaction((transaction) => recordHead(transaction, lease, batch, head)),
    settle: (lease, batch, settlements) =>
      inTransaction((transaction) => settleBatch(transaction, lease, batch, settlements)),
    postpone: (lease, batch, trouble) =>
      inTransaction((transaction) => postponeBatch(transaction, lease, batch, trouble)),

    async noteTrouble(trouble) {
      await db
        .updateTable('submissions')
        .set(stateColumns({ type: 'queued', trouble }))
        .where('state', '=', 'queued')
        .where('receipt_due', 'is', null)
        .execute();
    },

    resolve: (id, instead) => inTransaction((transaction) => resolveConflict(transaction, id, instead)),

    pending: (key) => isPending(db, key),

    async waiting() {
      const row = await db
        .selectFrom('submissions')
        .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('submitted_at').as('oldest')])
        .where('state', '=', 'queued')
        .executeTakeFirstOrThrow();
      return { count: row.count, oldest: row.oldest === null ? null : toInstant(row.oldest) };
    },
  };
}
