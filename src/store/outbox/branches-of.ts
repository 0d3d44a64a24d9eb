import type { Kysely } from 'kysely';
import type { BranchName, Lease } from '../../use-cases/ports.ts';
import { storedValues } from '../rows/stored-values.ts';
import type { Tables } from '../tables.ts';

/** The open rolling branches that files at these paths wait on: what changes one of them goes there too. */
export async function branchesOf(
  db: Kysely<Tables>,
  lease: Lease,
  changes: readonly { readonly path: string }[],
): Promise<ReadonlyMap<string, BranchName>> {
  if (changes.length === 0) return new Map();
  const paths = [...new Set(changes.map(({ path }) => path))];
  const rows = await db
    .selectFrom('rolling_branches as rolling')
    .innerJoin('batches', (join) =>
      join
        .onRef('batches.repository', '=', 'rolling.repository')
        .onRef('batches.branch', '=', 'rolling.branch'),
    )
    .innerJoin('submissions', 'submissions.batch_id', 'batches.id')
    .select(['submissions.path', 'rolling.branch'])
    .where('rolling.repository', '=', lease.name)
    .where('rolling.open', '=', 1)
    .where('submissions.state', '=', 'proposed')
    .where('submissions.path', 'in', paths)
    .orderBy('submissions.seq')
    .execute();
  return new Map(rows.map(({ path, branch }) => [path, storedValues.branchName.parse(branch)]));
}
