import type { Kysely } from 'kysely';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { parseOutboxRow } from '../rows/parse-outbox-row.ts';
import type { Tables } from '../tables.ts';
import { takeTurns, turns } from '../take-turns.ts';
import { moveDrafts } from './move-drafts.ts';
import { forgetUrl, requeueProposed } from './requeue-proposed.ts';
import { selectOutboxRows } from './select-outbox-rows.ts';
import { sendElsewhere } from './send-elsewhere.ts';

/**
 * Sends what waits for a repository that is none of `known` to `home`: the repository was renamed, the branch named, the
 * configuration misspelt. A batch that was never sent is undone and its submissions gather anew; one whose outcome is
 * open goes on at home, where its trailer is looked for; what is on a rolling branch is queued again. Call it inside a
 * transaction.
 */
export async function adoptStrays(
  db: Kysely<Tables>,
  home: RepositoryName,
  known: readonly RepositoryName[],
): Promise<void> {
  const kept: readonly string[] = [home, ...known];
  await holdStrays(db, kept);
  await leaveBranches(db, kept);
  await undoUnsent(db, kept);
  await adoptSent(db, home, kept);
  const free = await db
    .selectFrom('submissions')
    .selectAll()
    .where('state', '=', 'queued')
    .where('repository', 'not in', kept)
    .where('batch_id', 'is', null)
    .orderBy('seq')
    .execute();
  for (const submission of free) await sendElsewhere(db, submission, home);
  await moveDrafts(db, home, kept);
}

/** One process adopts at a time, no batch of theirs goes on meanwhile, and their authors' forms wait. */
async function holdStrays(db: Kysely<Tables>, kept: readonly string[]): Promise<void> {
  await takeTurns(db, [turns.ofStrays]);
  await db
    .updateTable('leases')
    .set((eb) => ({ fence: eb.ref('fence') }))
    .where('name', 'not in', kept)
    .execute();
  const authors = await db
    .selectFrom('submissions')
    .select(['team', 'user_id as user'])
    .where('state', 'in', ['queued', 'proposed'])
    .where('repository', 'not in', kept)
    .union(db.selectFrom('drafts').select(['team', 'user_id as user']).where('repository', 'not in', kept))
    .execute();
  await takeTurns(db, authors.map(turns.ofPerson));
}

/** What was on a rolling branch is compared with what there is at home, where the branch may be known by its name too. */
async function leaveBranches(db: Kysely<Tables>, kept: readonly string[]): Promise<void> {
  await db
    .updateTable('rolling_branches')
    .set({ open: 0 })
    .where('open', '=', 1)
    .where('repository', 'not in', kept)
    .execute();
  const rows = await selectOutboxRows(db)
    .where('submissions.state', '=', 'proposed')
    .where('submissions.repository', 'not in', kept)
    .execute();
  for (const row of rows.map(parseOutboxRow)) {
    await requeueProposed(db, row);
    await forgetUrl(db, row);
  }
}

async function undoUnsent(db: Kysely<Tables>, kept: readonly string[]): Promise<void> {
  const unsent = await db
    .updateTable('batches')
    .set({ open: 0 })
    .where('open', '=', 1)
    .where('oldest_head', 'is', null)
    .where('repository', 'not in', kept)
    .returning('id')
    .execute();
  for (const { id } of unsent) {
    await db
      .updateTable('submissions')
      .set({ batch_id: null })
      .where('batch_id', '=', id)
      .where('state', '=', 'queued')
      .execute();
  }
}

/** A repository has one open batch; a further one goes on under its old name until the next start. */
async function adoptSent(db: Kysely<Tables>, home: RepositoryName, kept: readonly string[]): Promise<void> {
  const open = await db
    .selectFrom('batches')
    .select(['id', 'repository'])
    .where('open', '=', 1)
    .orderBy('id')
    .execute();
  const stray = open.find(({ repository }) => !kept.includes(repository));
  if (stray === undefined || open.some(({ repository }) => repository === home)) return;
  await db.updateTable('batches').set({ repository: home }).where('id', '=', stray.id).execute();
  const members = await db
    .selectFrom('submissions')
    .selectAll()
    .where('batch_id', '=', stray.id)
    .where('state', '=', 'queued')
    .execute();
  for (const member of members) await sendElsewhere(db, member, home);
}
