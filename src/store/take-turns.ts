import type { Kysely } from 'kysely';
import type { PersonKey } from '../use-cases/ports.ts';
import type { Tables } from './tables.ts';

/** What a transaction reads before it writes it, as a name that all who do so agree on. */
export const turns = {
  /** Drafts, submissions and known entries of one person. */
  ofPerson: ({ team, user }: PersonKey) => `person ${team} ${user}`,
  /** Who is called what in one team. */
  ofSlugs: (team: string) => `slugs ${team}`,
  /** What waits for a repository that nobody knows any more. */
  ofStrays: 'strays',
  /** Which assets are held. */
  ofAssets: 'assets',
  /** When each reminder is sent. */
  ofReminderSlots: 'reminder slots',
};

/**
 * Waits until no other transaction has one of these turns and keeps them until the end of this one: what is read from
 * here on stays as it was read. The write is the lock, so it is the same in every database; SQLite, which lets one
 * transaction write at a time, has the turn already. All at once and in one order, so that no two wait for each other.
 */
export async function takeTurns(db: Kysely<Tables>, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = [...new Set(names)].toSorted().map((name) => ({ name }));
  await db
    .insertInto('turns')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
    )
    .execute();
}
