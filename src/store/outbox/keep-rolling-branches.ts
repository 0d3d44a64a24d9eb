import type { Kysely } from 'kysely';
import type { Outbox } from '../../use-cases/ports.ts';
import { inTransaction } from '../in-transaction.ts';
import { parseOutboxRow } from '../rows/parse-outbox-row.ts';
import { rollingBranchRow } from '../rows/rolling-branch-row.ts';
import type { Tables } from '../tables.ts';
import { endRolling } from './end-rolling.ts';
import { seePullRequest } from './see-pull-request.ts';
import { selectProposed } from './select-proposed.ts';

type RollingBranches = Pick<
  Outbox,
  'rollingBranches' | 'wasRolling' | 'proposedOn' | 'pullRequestSeen' | 'endRolling'
>;

/** The branches on which entries wait for their pull request. */
export function keepRollingBranches(db: Kysely<Tables>): RollingBranches {
  return {
    async rollingBranches(repository) {
      const rows = await db
        .selectFrom('rolling_branches')
        .selectAll()
        .where('repository', '=', repository)
        .where('open', '=', 1)
        .orderBy('sent_at')
        .orderBy('branch')
        .execute();
      return rows.map((row) => rollingBranchRow.parse(row));
    },

    async wasRolling(repository, branch) {
      const row = await db
        .selectFrom('rolling_branches')
        .select('branch')
        .where('repository', '=', repository)
        .where('branch', '=', branch)
        .executeTakeFirst();
      return row !== undefined;
    },

    async proposedOn(repository, branch) {
      const rows = await selectProposed(db, repository, branch).execute();
      return rows.map(parseOutboxRow);
    },

    pullRequestSeen: (lease, branch, seen, at) =>
      inTransaction(db, (transaction) => seePullRequest(transaction, lease, branch, seen, at)),
    endRolling: (lease, branch, settlements) =>
      inTransaction(db, (transaction) => endRolling(transaction, lease, branch, settlements)),
  };
}
