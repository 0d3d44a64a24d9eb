import type { Kysely } from 'kysely';
import type { KnownSettings } from '../use-cases/ports.ts';
import { teamSettingsRow } from './rows/team-settings-row.ts';
import type { Tables } from './tables.ts';

/** The last good settings of each repository. */
export function keepTeamSettings(db: Kysely<Tables>): KnownSettings {
  return {
    async find(repository) {
      const row = await db
        .selectFrom('team_settings')
        .selectAll()
        .where('repository', '=', repository)
        .executeTakeFirst();
      return row === undefined ? null : teamSettingsRow.parse(row);
    },

    async keep({ repository, file, readAt }) {
      const read = { oid: file?.oid ?? null, text: JSON.stringify(file?.text ?? ''), read_at: readAt };
      await db
        .insertInto('team_settings')
        .values({ repository, ...read })
        .onConflict((conflict) =>
          conflict.column('repository').doUpdateSet(read).where('team_settings.read_at', '<=', readAt),
        )
        .execute();
    },
  };
}
