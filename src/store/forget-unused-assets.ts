import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import { journalAnswersRow } from './rows/journal-answers-row.ts';
import { jsonOf } from './rows/stored-values.ts';
import type { Tables } from './tables.ts';
import { takeTurns, turns } from './take-turns.ts';

/** Longer than a form is open between keeping a picture and saving its draft. */
const IDLE_MILLISECONDS = 3_600_000;

const draft = z.object({ answers: jsonOf(journalAnswersRow) });
const assets = z.array(z.object({ oid: z.string() }));
const submission = z.object({ assets: jsonOf(assets) });
const undo = z.object({ change: jsonOf(z.object({ assets: assets.default([]) })) });

/**
 * Forgets the assets that nothing has held for an hour: one that was kept a moment ago is not yet in its draft, however
 * many processes look. Call it inside a transaction.
 */
export async function forgetUnusedAssets(db: Kysely<Tables>, now: Instant): Promise<void> {
  await takeTurns(db, [turns.ofAssets]);
  const held = new Set([
    ...(await heldByDrafts(db)),
    ...(await heldBySubmissions(db)),
    ...(await heldByUndone(db)),
  ]);
  const kept = await db.selectFrom('assets').select(['oid', 'idle']).execute();
  for (const { oid, idle } of kept) {
    if (held.has(oid)) await markIdle(db, oid, 0);
    else if (idle === 0) await markIdle(db, oid, now);
    // Not one that was kept anew since we looked.
    else if (idle + IDLE_MILLISECONDS <= now)
      await db.deleteFrom('assets').where('oid', '=', oid).where('idle', '=', idle).execute();
  }
}

async function markIdle(db: Kysely<Tables>, oid: string, idle: number): Promise<void> {
  await db.updateTable('assets').set({ idle }).where('oid', '=', oid).where('idle', '<>', idle).execute();
}

async function heldByDrafts(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('journal_drafts').select('answers').execute();
  return rows
    .flatMap((row) => draft.parse(row).answers.screenshots)
    .flatMap(({ picture }) => (picture.type === 'kept' ? [picture.oid] : []));
}

/** Of those that may still go out, now or after their author has decided. */
async function heldBySubmissions(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('submissions')
    .select('assets')
    .where('state', 'in', ['queued', 'proposed', 'conflict', 'refused'])
    .execute();
  return rows.flatMap((row) => submission.parse(row).assets.map(({ oid }) => oid));
}

/**
 * Of those that were taken back: the repository has them no more, and their author may open them at any time. In JSON a
 * quote that somebody typed is escaped, so that nothing typed looks like an undo.
 */
async function heldByUndone(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('submissions')
    .select('change')
    .where('change', 'like', '%"type":"undo"%')
    .execute();
  return rows.flatMap((row) => undo.parse(row).change.assets.map(({ oid }) => oid));
}
