import { isOwn } from '../is-own.ts';
import type { Outbox, Person, SubmissionId } from '../ports.ts';
import type { OpenedEntry } from './entry-use-cases.ts';
import { type OpenEntrySurroundings, openEntry } from './open-entry.ts';

/** Opens the entry that a receipt speaks of, where it lies now. */
export async function openSubmitted(
  around: OpenEntrySurroundings & { readonly outbox: Outbox },
  person: Person,
  id: SubmissionId,
): Promise<OpenedEntry> {
  const submission = (await around.outbox.find(id))?.submission;
  if (submission === undefined || !isOwn(submission, person.key)) return { type: 'not-theirs' };
  const { key, path } = submission;
  const { repository, date } = key;
  if (key.journal === undefined) return { type: 'daily-log', repository, date };
  // A name that was taken moves a new entry on to the next one.
  const known = await around.knownEntries.find(key);
  return openEntry(around, person, { repository, path: known?.path ?? path });
}
