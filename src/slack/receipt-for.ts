import { partsOfRepositoryName } from '../core/entry/repository-name.ts';
import { lessonsFound } from '../core/lessons/lessons-found.ts';
import { parseBuildJournal } from '../core/markdown/parse-build-journal.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import { kindOf } from '../use-cases/kind-of.ts';
import type { Clock, KnownEntries, Landed, OutboxRow, Proposed, Submission } from '../use-cases/ports.ts';
import { conflictSides } from './conflict-sides.ts';
import type { Message } from './messages/message.ts';
import type { NamedEntry } from './messages/named-entry.ts';
import { receiptConflict } from './messages/receipt-conflict.ts';
import { receiptLanded } from './messages/receipt-landed.ts';
import { receiptNotUndone } from './messages/receipt-not-undone.ts';
import { receiptProposed } from './messages/receipt-proposed.ts';
import { receiptRefused } from './messages/receipt-refused.ts';
import { receiptUndone } from './messages/receipt-undone.ts';
import { receiptWaiting } from './messages/receipt-waiting.ts';

export type ReceiptSources = { readonly clock: Clock; readonly knownEntries: KnownEntries };

/** What the author of a submission is told of the state it is in. Throws for a state that says nothing. */
export async function receiptFor(
  { clock, knownEntries }: ReceiptSources,
  { submission, state }: OutboxRow,
): Promise<Message> {
  const { id, path, change } = submission;
  const entry = namedEntry(submission);
  switch (state.type) {
    case 'landed':
      return landedReceipt(submission, state.landed);
    case 'proposed':
      return proposedReceipt(submission, state.proposed);
    case 'conflict': {
      const { conflict } = state;
      if (change.type === 'undo') return receiptNotUndone(entry, conflict);
      const sides = await conflictSides(knownEntries, submission, conflict);
      return receiptConflict({ id, entry, path, conflict, sides });
    }
    case 'queued': {
      const { trouble } = state;
      if (trouble === null) throw new Error('a submission that waits without trouble has no receipt yet');
      return receiptWaiting({ id, entry, change: change.type, trouble }, clock.now());
    }
    case 'refused':
      return receiptRefused(id, entry);
    case 'closed':
      throw new Error('a settled conflict has no receipt of its own');
    default:
      return state satisfies never;
  }
}

function namedEntry({ key, title }: Submission): NamedEntry {
  return { kind: kindOf(key), title };
}

function landedReceipt(submission: Submission, { commit, file }: Landed): Message {
  const { id, path, change } = submission;
  const entry = namedEntry(submission);
  if (change.type === 'undo') {
    return receiptUndone({ of: change.of, entry, path, fileUrl: file?.url ?? null, commit });
  }
  // It was there already, as another entry that the same commit took back.
  if (file === null) return receiptUndone({ of: id, entry, path, fileUrl: null, commit });
  const edited = change.type === 'edit';
  return receiptLanded({
    id,
    entry,
    edited,
    path,
    fileUrl: file.url,
    commit,
    found: found(entry, file.text),
  });
}

function proposedReceipt(submission: Submission, proposed: Proposed): Message {
  const { id, key, path, change } = submission;
  const { commit, file, pullRequest } = proposed;
  if (pullRequest === null) throw new Error('a submission whose pull request is not open yet has no receipt');
  const entry = namedEntry(submission);
  return receiptProposed({
    ...{ id, entry, change, path, commit, pullRequest },
    fileUrl: file?.url ?? null,
    into: partsOfRepositoryName(key.repository).branch,
    found: file === null || change.type === 'undo' ? null : found(entry, file.text),
  });
}

function found({ kind }: NamedEntry, text: string): string {
  const { answers } = kind === 'build-journal' ? parseBuildJournal(text) : parseDailyLog(text);
  return lessonsFound(answers.lessons);
}
