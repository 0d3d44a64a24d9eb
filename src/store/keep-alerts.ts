import type { ExpressionBuilder, Kysely } from 'kysely';
import { instantAfter, toInstant } from '../core/time/instant.ts';
import type { AlertSubject, Alerts } from '../use-cases/ports.ts';
import { inTransaction } from './in-transaction.ts';
import { openAlert } from './open-alert.ts';
import { alertRow } from './rows/alert-row.ts';
import { alertSubjectKey } from './rows/alert-subject-key.ts';
import type { Tables } from './tables.ts';

type Rows = ExpressionBuilder<Tables, 'alerts'>;

/** What owners have to know, at most one row about each subject of a repository. */
export function keepAlerts(db: Kysely<Tables>): Alerts {
  return {
    open: (alert) => inTransaction(db, (transaction) => openAlert(transaction, alert)),

    async end(repository, types, at) {
      const ended = await db
        .updateTable('alerts')
        .set({ over_at: at, due_at: at })
        .where('repository', '=', repository)
        .where('over_at', 'is', null)
        .where((eb) => eb.or(types.map((type) => isAbout(eb, type))))
        .returning('subject_key')
        .execute();
      return ended.length > 0;
    },

    async endOne(repository, subject, at) {
      const ended = await db
        .updateTable('alerts')
        .set({ over_at: at, due_at: at })
        .where('repository', '=', repository)
        .where('subject_key', '=', alertSubjectKey(subject))
        .where('over_at', 'is', null)
        .returning('subject_key')
        .execute();
      return ended.length > 0;
    },

    async claim(now, milliseconds) {
      const claimed = await db
        .updateTable('alerts')
        .set({ due_at: instantAfter(now, milliseconds) })
        .where('due_at', '<=', now)
        .returningAll()
        .execute();
      return claimed.map((row) => alertRow.parse(row));
    },

    async ongoing() {
      const rows = await db.selectFrom('alerts').selectAll().where('over_at', 'is', null).execute();
      return rows.map((row) => alertRow.parse(row).alert);
    },

    async next() {
      const row = await db
        .selectFrom('alerts')
        .select((eb) => eb.fn.min('due_at').as('at'))
        .executeTakeFirst();
      return row === undefined || row.at === null ? null : toInstant(Number(row.at));
    },

    async told(kept, shown, dueAt) {
      const { repository, subject, reference } = kept.alert;
      // Of the same beginning only: one that began anew has messages of its own.
      const same = db
        .updateTable('alerts')
        .where('repository', '=', repository)
        .where('subject_key', '=', alertSubjectKey(subject))
        .where('reference', '=', reference);
      const { numUpdatedRows: unchanged } = await same
        .set({ shown: JSON.stringify(shown), due_at: dueAt })
        .where('subject', '=', JSON.stringify(subject))
        .where('over_at', kept.overAt === null ? 'is' : '=', kept.overAt)
        .executeTakeFirst();
      if (unchanged > 0n) return;
      await same.set({ shown: JSON.stringify(shown), due_at: 0 }).execute();
    },

    async owners(repository) {
      const rows = await db
        .selectFrom('team_logs')
        .select('tied_by')
        .distinct()
        .where('repository', '=', repository)
        .orderBy('tied_by')
        .execute();
      return rows.map(({ tied_by }) => tied_by);
    },

    async progress(repository, since, until) {
      const rows = await db
        .selectFrom('submissions')
        .select(({ fn }) => ['state', fn.countAll().as('count')])
        .where('repository', '=', repository)
        .where('submitted_at', '>=', since)
        .where('submitted_at', '<=', until)
        .groupBy('state')
        .execute();
      const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
      return { waiting: count('queued'), landed: count('landed'), proposed: count('proposed') };
    },
  };
}

function isAbout(eb: Rows, type: AlertSubject['type']) {
  return eb.or([eb('subject_key', '=', type), eb('subject_key', 'like', `${type}:%`)]);
}
