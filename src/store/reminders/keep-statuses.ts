import type { Kysely } from 'kysely';
import type { Reminders } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';

/** What Slack says of those who may be reminded: asked for hours before it is needed, because Slack answers so many a minute. */
export function keepStatuses(db: Kysely<Tables>): Pick<Reminders, 'claimLooks' | 'seen'> {
  return {
    async claimLooks(now, until, horizon, limit) {
      const rows = await db
        .updateTable('reminded_people')
        .set({ look_at: until })
        .where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple('team', 'user_id'),
            'in',
            selectFrom('reminded_people as stale')
              .select(['stale.team', 'stale.user_id'])
              .where('stale.look_at', '<=', now)
              .where('stale.next_at', '<=', horizon)
              .orderBy('stale.next_at')
              .limit(limit)
              .$asTuple('team', 'user_id'),
          ),
        )
        .where('look_at', '<=', now)
        .returning(['team', 'user_id'])
        .execute();
      return rows.map(({ team, user_id: user }) => ({ team, user }));
    },

    async seen({ team, user }, status, at, lookAgainAt) {
      await db
        .updateTable('reminded_people')
        .set({ status: JSON.stringify({ status, at }), look_at: lookAgainAt })
        .where('team', '=', team)
        .where('user_id', '=', user)
        .execute();
    },
  };
}
