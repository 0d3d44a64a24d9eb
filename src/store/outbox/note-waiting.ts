import { setImmediate as otherTurns } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Trouble } from '../../use-cases/ports.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';

/** What one statement names of them. */
const AT_ONCE = 500;

/**
 * Writes why they wait on queued submissions that do not say anything yet: `of` says it to each by how many are queued
 * before it. Those that are told the same are written together, so that a long queue costs a few statements.
 */
export async function noteWaiting(
  db: Kysely<Tables>,
  repository: RepositoryName,
  of: (ahead: number) => Trouble | null,
): Promise<void> {
  const alike = new Map<string, { readonly trouble: Trouble; readonly ids: string[] }>();
  for (const { id, ahead } of await untold(db, repository)) {
    const trouble = of(ahead);
    if (trouble === null) continue;
    const said = JSON.stringify(trouble);
    const group = alike.get(said) ?? { trouble, ids: [] };
    group.ids.push(id);
    alike.set(said, group);
  }
  for (const { trouble, ids } of alike.values()) {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      // SQLite answers within the same turn of the event loop, which others wait for.
      await otherTurns();
      await db
        .updateTable('submissions')
        .set(stateColumns({ type: 'queued', trouble }))
        .where('id', 'in', ids.slice(from, from + AT_ONCE))
        .where('state', '=', 'queued')
        .where('receipt_due', 'is', null)
        .execute();
    }
  }
}

async function untold(db: Kysely<Tables>, repository: RepositoryName) {
  return db
    .selectFrom((from) =>
      from
        .selectFrom('submissions')
        .select((eb) => [
          'id',
          'receipt_due',
          eb(
            eb.fn.countAll<number>().over((over) => over.orderBy('seq')),
            '-',
            1,
          ).as('ahead'),
        ])
        .where('state', '=', 'queued')
        .where('repository', '=', repository)
        .as('queue'),
    )
    .select(['id', 'ahead'])
    .where('receipt_due', 'is', null)
    .orderBy('ahead')
    .execute();
}
