import type { Kysely } from 'kysely';
import type { LogKey } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';

/** Whether a submission of this person's day still waits for its commit. */
export async function isPending(db: Kysely<Tables>, key: LogKey): Promise<boolean> {
  const row = await db
    .selectFrom('submissions')
    .select('id')
    .where('team', '=', key.team)
    .where('user_id', '=', key.user)
    .where('date', '=', key.date)
    .where('state', '=', 'queued')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
