import type { Kysely } from 'kysely';
import type { TeamLogs } from '../use-cases/ports.ts';
import { inTransaction } from './in-transaction.ts';
import { storedValues } from './rows/stored-values.ts';
import { teamLogRow } from './rows/team-log-row.ts';
import type { Tables } from './tables.ts';

/** Teams' logs, at most one for each channel. */
export function keepTeamLogs(db: Kysely<Tables>): TeamLogs {
  return {
    async find(team, channel) {
      const row = await db
        .selectFrom('team_logs')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row === undefined ? null : teamLogRow.parse(row);
    },

    async list(team) {
      const rows = await db
        .selectFrom('team_logs')
        .selectAll()
        .where('team', '=', team)
        .orderBy('channel_name')
        .orderBy('channel')
        .execute();
      return rows.map((row) => teamLogRow.parse(row));
    },

    async tie({ team, channel, channelName, repository, tiedBy, tiedAt }) {
      const tied = { channel_name: channelName, repository, tied_by: tiedBy, tied_at: tiedAt };
      await inTransaction(db, async (transaction) => {
        await transaction
          .insertInto('team_logs')
          .values({ team, channel, ...tied })
          .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet(tied))
          .execute();
        await transaction
          .insertInto('tied_repositories')
          .values({ name: repository })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute();
      });
    },

    async untie(team, channel) {
      await db.deleteFrom('team_logs').where('team', '=', team).where('channel', '=', channel).execute();
    },

    async repositories() {
      const rows = await db.selectFrom('tied_repositories').select('name').orderBy('name').execute();
      return rows.map(({ name }) => storedValues.repositoryName.parse(name));
    },
  };
}
