import { parseBuildJournal } from '../../core/markdown/parse-build-journal.ts';
import { findTypedSecrets, type TypedSecret } from '../find-typed-secrets.ts';
import type { JournalDraft, KnownEntries } from '../ports.ts';
import { journalTexts } from './journal-texts.ts';

/**
 * What has to be settled before a draft may be submitted, each secret once. What stands in the repository already is
 * not asked about by everybody who edits another part of it.
 */
export async function secretsInDraft(
  knownEntries: KnownEntries,
  { answers, editing, allowed }: JournalDraft,
): Promise<readonly TypedSecret[]> {
  const basis = editing === null ? null : await knownEntries.text(editing.basis);
  const texts = basis === null ? [] : journalTexts(parseBuildJournal(basis).answers);
  const there = new Set(texts.map(({ text }) => text));
  const typed = journalTexts(answers).filter(({ text }) => !there.has(text));
  const secrets = await findTypedSecrets(typed, allowed);
  return secrets.filter(({ key }, at) => secrets.findIndex((other) => other.key === key) === at);
}
