import type { Kysely } from 'kysely';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { BranchName } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';
import { selectOutboxRows } from './select-outbox-rows.ts';

/** The submissions that wait on a rolling branch: the batch that brought each names it. */
export function selectProposed(db: Kysely<Tables>, repository: RepositoryName, branch: BranchName) {
  return selectOutboxRows(db)
    .where('submissions.state', '=', 'proposed')
    .where('submissions.batch_id', 'in', (eb) =>
      eb
        .selectFrom('batches')
        .select('batches.id')
        .where('batches.repository', '=', repository)
        .where('batches.branch', '=', branch),
    );
}
