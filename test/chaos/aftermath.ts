import type { OutboxRow } from '../../src/use-cases/ports.ts';
import type { PlayedMessage } from './played-messenger.ts';
import type { History, HistoryCommit, HistoryFile } from './read-history.ts';

/** All that is known of a chaos when it is over. */
export type Aftermath = {
  /** Every submission that was accepted, and those its author made of it after a conflict. */
  readonly rows: readonly OutboxRow[];
  /** The words of which somebody was told that they are safe. */
  readonly accepted: readonly string[];
  /** By repository. */
  readonly histories: ReadonlyMap<string, History>;
  /** The word that a submission brings: the same for what went on after a conflict; null for an undo. */
  readonly wordOf: (row: OutboxRow) => string | null;
  /** What was granted or written against another's lease. */
  readonly strays: readonly string[];
  readonly messagesOf: (row: OutboxRow) => readonly PlayedMessage[];
};

export function says(history: History, oid: string | null, word: string): boolean {
  return oid !== null && history.marksIn(oid).has(word);
}

/** Its author was asked, saw both sides, and decided for theirs. */
export function isChosen({ submission }: Pick<OutboxRow, 'submission'>): boolean {
  return submission.dedupeKey.startsWith('conflict:');
}

/** Who submitted this word: not what its author made of it after a conflict, nor what takes something back. */
export function queuedWith({ rows, wordOf }: Aftermath, word: string): readonly OutboxRow[] {
  return rows.filter((row) => wordOf(row) === word && !isChosen(row));
}

export function carries({ submission }: OutboxRow, word: string): boolean {
  return submission.expected?.text.includes(word) ?? false;
}

export function landedIn({ rows }: Aftermath, repository: string) {
  const here = rows.filter(({ submission }) => submission.key.repository === repository);
  return ({ oid }: HistoryCommit, { path }: HistoryFile) =>
    here.filter(
      ({ submission, state }) =>
        submission.path === path && state.type === 'landed' && state.landed.commit?.oid === oid,
    );
}

/** Pictures are named after their content: whoever writes one again changes nothing. */
export function entriesOf({ files }: HistoryCommit): readonly HistoryFile[] {
  return files.filter(({ path }) => !path.includes('/assets/'));
}
