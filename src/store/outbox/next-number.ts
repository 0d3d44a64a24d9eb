import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * The next number of a counter, from 1. Call it inside a transaction: the counter's row is held until its end, so that
 * the order of the numbers is the order of the commits, in every database.
 */
export async function nextNumber(db: Kysely<Tables>, counter: string): Promise<number> {
  const { value } = await db
    .insertInto('counters')
    .values({ name: counter, value: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
