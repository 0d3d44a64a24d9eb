import type { Kysely } from 'kysely';
import type { Outbox } from '../../use-cases/ports.ts';
import { parseOutboxRow } from '../rows/parse-outbox-row.ts';
import type { Tables } from '../tables.ts';
import { selectOutboxRows } from './select-outbox-rows.ts';

type Receipts = Pick<Outbox, 'receiptsDue' | 'receiptShown' | 'receiptFailed'>;

/** What the authors have been shown of their submissions, and what is still to be said. */
export function keepReceipts(db: Kysely<Tables>): Receipts {
  return {
    async receiptsDue(now, limit) {
      const rows = await selectOutboxRows(db)
        .where('receipt_due', 'is not', null)
        .where((eb) =>
          eb.or([eb('receipt_shows', 'is', null), eb('receipt_shows', '<>', eb.ref('receipt_due'))]),
        )
        .where((eb) => eb.or([eb('receipt_retry_at', 'is', null), eb('receipt_retry_at', '<=', now)]))
        .limit(limit)
        .execute();
      return rows.map(parseOutboxRow);
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
