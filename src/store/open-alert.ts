import type { Kysely } from 'kysely';
import type { Alert, KeptAlert } from '../use-cases/ports.ts';
import { alertRow } from './rows/alert-row.ts';
import { alertSubjectKey } from './rows/alert-subject-key.ts';
import type { Tables } from './tables.ts';

/** What `Alerts.open` promises, in the transaction it is called in. */
export async function openAlert(db: Kysely<Tables>, alert: Alert): Promise<boolean> {
  const row = { ...columnsOf(alert), shown: '[]', due_at: 0, over_at: null };
  const inserted = await db
    .insertInto('alerts')
    .values(row)
    .onConflict((conflict) => conflict.columns(['repository', 'subject_key']).doNothing())
    .returning('subject_key')
    .execute();
  if (inserted.length > 0) return true;

  const one = db
    .updateTable('alerts')
    .where('repository', '=', row.repository)
    .where('subject_key', '=', row.subject_key);
  const before = await db
    .selectFrom('alerts')
    .selectAll()
    .where('repository', '=', row.repository)
    .where('subject_key', '=', row.subject_key)
    .executeTakeFirst();
  if (before === undefined) return false;
  const kept = alertRow.parse(before);
  if (kept.overAt === null) {
    if (isNews(kept, alert)) await one.set({ subject: row.subject, due_at: 0 }).execute();
    return false;
  }
  // The same over_at again: of two that begin it anew at once, one has done it.
  const again = one.where('over_at', '=', kept.overAt);
  if (!saysOver(kept)) {
    // Nobody has heard that it was over: their message is right as it stands.
    await again.set({ over_at: null, due_at: kept.shown.length === 0 ? 0 : null }).execute();
    return false;
  }
  const { numUpdatedRows } = await again.set(row).executeTakeFirst();
  return numUpdatedRows > 0n;
}

function columnsOf({ repository, subject, reference, since }: Alert) {
  return {
    ...{ repository, reference, since },
    subject_key: alertSubjectKey(subject),
    subject: JSON.stringify(subject),
  };
}

/** Another line of a settings file, or another name; the detail of a trouble is each time another. */
function isNews({ alert: { subject: before } }: KeptAlert, { subject }: Alert): boolean {
  return subject.type !== 'trouble' && JSON.stringify(before) !== JSON.stringify(subject);
}

function saysOver({ shown }: KeptAlert): boolean {
  return shown.some(({ isOver }) => isOver);
}
