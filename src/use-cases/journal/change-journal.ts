import type { Instant } from '../../core/time/instant.ts';
import type { JournalDraft, JournalDrafts, JournalId, PersonKey } from '../ports.ts';
import { applyPatch } from './apply-patch.ts';
import type { JournalPatch } from './journal-patch.ts';
import type { JournalChanged } from './journal-use-cases.ts';
import type { Patched } from './patched.ts';

/** Lays a patch over the draft as it is at that moment, in one step with reading it: two windows may do so at once. */
export async function changeJournal(
  drafts: JournalDrafts,
  person: PersonKey,
  journal: JournalId,
  patch: JournalPatch,
  now: Instant,
): Promise<JournalChanged> {
  const outcome: { patched: Patched | null } = { patched: null };
  const draft = await drafts.change(person, journal, (kept: JournalDraft) => {
    const patched = applyPatch(kept, patch);
    outcome.patched = patched;
    return patched.type === 'patched' ? { ...patched.draft, savedAt: now } : kept;
  });
  if (draft === null) return { type: 'gone' };
  return outcome.patched?.type === 'clash'
    ? { type: 'clash', draft, fields: outcome.patched.fields }
    : { type: 'kept', draft };
}
