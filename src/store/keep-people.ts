import type { Kysely } from 'kysely';
import { slugOf } from '../core/entry/slug.ts';
import { tooLateAt } from '../core/reminder/reminder.ts';
import { toInstant } from '../core/time/instant.ts';
import type { People, Person, PersonKey } from '../use-cases/ports.ts';
import { inTransaction } from './in-transaction.ts';
import { noteZone } from './reminders/plan-anew.ts';
import { personRow } from './rows/person-row.ts';
import type { Tables } from './tables.ts';
import { takeTurns, turns } from './take-turns.ts';

/** People, as they were last seen. */
export function keepPeople(db: Kysely<Tables>): People {
  return {
    find: (key) => find(db, key),

    async named(team, slug) {
      const rows = await db
        .selectFrom('people')
        .selectAll()
        .where('team', '=', team)
        .where((eb) => eb.or([eb('slug', '=', slug), eb('slug', 'like', `${slug}-%`)]))
        .orderBy('slug')
        .execute();
      const exact = rows.filter((row) => row.slug === slug);
      return (exact.length > 0 ? exact : rows).map((row) => personRow.parse(row));
    },

    remember: (seen) =>
      inTransaction(db, async (transaction) => {
        const known = await find(transaction, seen.key);
        const slug = known?.slug ?? (await giveSlug(transaction, seen));
        const now = {
          name: seen.name,
          zone: seen.zone,
          profile_url: seen.profileUrl,
          seen_at: seen.seenAt,
        };
        await transaction
          .insertInto('people')
          .values({ team: seen.key.team, user_id: seen.key.user, slug, ...now })
          .onConflict((conflict) => conflict.columns(['team', 'user_id']).doUpdateSet(now))
          .execute();
        if (known !== null && known.zone !== seen.zone) {
          await noteZone(transaction, seen.key, tooLateAt(seen.seenAt ?? known.seenAt ?? toInstant(0)));
        }
        return { ...seen, slug, github: known?.github ?? null };
      }),

    async linkGitHub(key, account) {
      const row = await db
        .updateTable('people')
        .set({ github_id: account?.id ?? null, github_login: account?.login ?? null })
        .where('team', '=', key.team)
        .where('user_id', '=', key.user)
        .returning('user_id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

async function find(db: Kysely<Tables>, key: PersonKey): Promise<Person | null> {
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where('team', '=', key.team)
    .where('user_id', '=', key.user)
    .executeTakeFirst();
  return row === undefined ? null : personRow.parse(row);
}

/** Theirs, if they were seen by another process at this moment; else one that nobody has. */
async function giveSlug(db: Kysely<Tables>, { key, name }: Pick<Person, 'key' | 'name'>): Promise<string> {
  await takeTurns(db, [turns.ofSlugs(key.team)]);
  return (await find(db, key))?.slug ?? freeSlug(db, key.team, slugOf(name));
}

/** `ada`, then `ada-2`, `ada-3`, …: two people of one name must not write the same file. */
async function freeSlug(db: Kysely<Tables>, team: string, wanted: string): Promise<string> {
  const rows = await db
    .selectFrom('people')
    .select('slug')
    .where('team', '=', team)
    .where('slug', 'like', `${wanted}%`)
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
