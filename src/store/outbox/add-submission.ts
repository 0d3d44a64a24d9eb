import type { Kysely } from 'kysely';
import type { EndingDraft, Submission } from '../../use-cases/ports.ts';
import { endDraft } from '../end-draft.ts';
import { endJournalDraft } from '../end-journal-draft.ts';
import { noteSubmitted } from '../reminders/plan-anew.ts';
import type { Tables } from '../tables.ts';
import { noCaptures, takeCaptures } from '../take-captures.ts';
import { takeTurns, turns } from '../take-turns.ts';
import { newestOfForm } from './newest-of-form.ts';
import { isKnown, queueSubmission } from './queue-submission.ts';

/** Queues what a form sent, makes it the known entry and ends its draft if that may end. Call it inside a transaction. */
export async function addSubmission(
  db: Kysely<Tables>,
  submission: Submission,
  ending: EndingDraft,
): Promise<'added' | 'known' | 'draft-changed' | 'sent-meanwhile'> {
  await takeTurns(db, [turns.ofPerson(submission.key)]);
  // A second delivery finds its draft ended by the first: that is no reason to say that the draft changed.
  if (await isKnown(db, submission)) return 'known';
  if (!(await isNextOfForm(db, submission, ending))) return 'sent-meanwhile';
  if (!(await end(db, submission, ending))) return 'draft-changed';
  await queueSubmission(db, submission);
  await noteSubmitted(db, submission);
  return 'added';
}

/** Whether nothing came from its form since the one that it goes on from: two deliveries may be under way at once. */
async function isNextOfForm(db: Kysely<Tables>, { form }: Submission, ending: EndingDraft): Promise<boolean> {
  if (ending.type !== 'daily-log' || ending.after === undefined) return true;
  return ((await newestOfForm(db, form))?.id ?? null) === ending.after;
}

/** False when the draft is not the one that was submitted. */
async function end(db: Kysely<Tables>, { key, form }: Submission, ending: EndingDraft): Promise<boolean> {
  switch (ending.type) {
    case 'none':
      return true;
    case 'daily-log':
      if (key.journal === undefined) await endDraft(db, key, ending.mayEnd);
      await takeCaptures(db, key, ending.takes ?? noCaptures, form);
      return true;
    case 'build-journal':
      return key.journal !== undefined && endJournalDraft(db, key, ending.revision);
    default:
      return ending satisfies never;
  }
}
