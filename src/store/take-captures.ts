import type { Kysely } from 'kysely';
import type { CapturesTaken, PersonKey } from '../use-cases/ports.ts';
import type { Tables } from './tables.ts';

export const noCaptures: CapturesTaken = { shown: [], since: [] };

/** Lets a draft, or the submission of `form`, have these captures of a person. Call it inside a transaction. */
export async function takeCaptures(
  db: Kysely<Tables>,
  person: PersonKey,
  { shown, since }: CapturesTaken,
  form: string | null,
): Promise<void> {
  await take(db, person, shown, null);
  await take(db, person, since, form);
}

async function take(
  db: Kysely<Tables>,
  person: PersonKey,
  numbers: readonly number[],
  form: string | null,
): Promise<void> {
  if (numbers.length === 0) return;
  await db
    .updateTable('captures')
    .set({ state: 'taken', form })
    .where('team', '=', person.team)
    .where('user_id', '=', person.user)
    .where('number', 'in', numbers)
    .where('state', '=', 'waiting')
    .execute();
}
