import type { ExpressionBuilder, Kysely } from 'kysely';
import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type { Outbox } from '../../use-cases/ports.ts';
import { parseOutboxRow } from '../rows/parse-outbox-row.ts';
import type { Tables } from '../tables.ts';
import { selectOutboxRows } from './select-outbox-rows.ts';

type Receipts = Pick<Outbox, 'claimReceipts' | 'nextReceipt' | 'receiptShown' | 'receiptFailed'>;
type Submissions = ExpressionBuilder<Tables, 'submissions'>;

/** What the authors have been shown of their submissions, and what is still to be said. */
export function keepReceipts(db: Kysely<Tables>): Receipts {
  return {
    async claimReceipts(now, milliseconds, limit) {
      const claimed = await db
        .updateTable('submissions')
        .set({ receipt_retry_at: instantAfter(now, milliseconds) })
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('submissions')
            .select('id')
            .where((inner) => isDue(inner, now))
            .orderBy('seq')
            .limit(limit),
        )
        // Said again for PostgreSQL: who waits for another's claim then looks at the row anew, but not at the list.
        .where((eb) => isDue(eb, now))
        .returning('id')
        .execute();
      if (claimed.length === 0) return [];
      const ids = claimed.map(({ id }) => id);
      const rows = await selectOutboxRows(db).where('submissions.id', 'in', ids).execute();
      return rows.map(parseOutboxRow);
    },

    async nextReceipt() {
      const row = await db
        .selectFrom('submissions')
        .select((eb) => eb.fn.coalesce('receipt_retry_at', eb.val(0)).as('at'))
        .where(isUnsaid)
        .orderBy('at')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toInstant(row.at);
    },

    async receiptShown(id, { channel, ts, shows }) {
      await db
        .updateTable('submissions')
        .set({
          receipt_channel: channel,
          receipt_ts: ts,
          receipt_shows: shows,
          receipt_retry_at: null,
        })
        .where('id', '=', id)
        .execute();
    },

    async receiptFailed(id, retryAt) {
      await db.updateTable('submissions').set({ receipt_retry_at: retryAt }).where('id', '=', id).execute();
    },
  };
}

function isDue(eb: Submissions, now: Instant) {
  return eb.and([
    isUnsaid(eb),
    eb.or([eb('receipt_retry_at', 'is', null), eb('receipt_retry_at', '<=', now)]),
  ]);
}

/** There is something to say that the receipt does not show. */
function isUnsaid(eb: Submissions) {
  return eb.and([
    eb('receipt_due', 'is not', null),
    eb.or([eb('receipt_shows', 'is', null), eb('receipt_shows', '<>', eb.ref('receipt_due'))]),
  ]);
}
