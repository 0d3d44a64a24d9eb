import type { OutboxRow } from '../../src/use-cases/ports.ts';
import { receiptKeyOf } from '../../src/use-cases/receipt-key.ts';
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
  readonly messagesOf: (row: OutboxRow) => readonly PlayedMessage[];
};

/** What was lost, doubled or overwritten, and which author was not told once how it ended; empty when all is well. */
export function findViolations(aftermath: Aftermath): readonly string[] {
  return [
    ...aftermath.accepted.flatMap((word) => notQueuedOnce(aftermath, word)),
    ...aftermath.rows.flatMap((row) => [...lost(aftermath, row), ...untold(aftermath, row)]),
    ...[...aftermath.histories].flatMap(([repository, history]) => [
      ...doubled(aftermath, repository, history),
      ...overwritten(aftermath, repository, history),
    ]),
  ];
}

function notQueuedOnce({ rows, wordOf }: Aftermath, word: string): readonly string[] {
  const queued = rows.filter((row) => wordOf(row) === word && !isChosen(row)).length;
  return queued === 1 ? [] : [`lost or doubled: ${word} was accepted and is in the outbox ${queued} times`];
}

function lost({ histories, wordOf }: Aftermath, row: OutboxRow): readonly string[] {
  const { id, key, path } = row.submission;
  const history = histories.get(key.repository);
  if (history === undefined) return [`lost: ${id} is for no repository`];
  switch (row.state.type) {
    case 'queued':
    case 'conflict':
      return [`lost: ${id} stayed ${row.state.type}`];
    case 'refused':
    case 'closed':
      return [];
    case 'landed': {
      const { commit, file } = row.state.landed;
      const word = wordOf(row);
      if (commit === null) {
        const isThere = word === null || saidSomewhere(history, word);
        return isThere ? [] : [`lost: the words of ${id} stand nowhere, and it landed`];
      }
      const made = history.commits.find(({ oid }) => oid === commit.oid);
      const change = made?.files.find((one) => one.path === path);
      if (change === undefined) return [`lost: the commit of ${id} does not change ${path}`];
      // Taken back, and written anew in the same commit.
      const isGone = file === null && row.submission.change.type === 'undo';
      if (change.after !== (file?.oid ?? null) && !isGone)
        return [`lost: ${id} landed as ${file?.oid}, and ${commit.oid} has ${change.after} at ${path}`];
      const isSaid = word === null || says(history, change.after, word);
      return isSaid ? [] : [`lost: the words of ${id} are not in its commit`];
    }
    default:
      return row.state satisfies never;
  }
}

function saidSomewhere(history: History, word: string): boolean {
  const files = history.commits.flatMap(({ files: all }) => all);
  return files.some(({ after }) => says(history, after, word));
}

/** One message for a submission, which ends with what became of it and says that once. */
function untold({ messagesOf }: Aftermath, row: OutboxRow): readonly string[] {
  const { id } = row.submission;
  const messages = messagesOf(row);
  const shows = messages.flatMap((message) => message.shows);
  if (messages.length !== 1) return [`receipts: ${id} has ${messages.length} messages: ${shows.join(', ')}`];
  const last = shows.at(-1) ?? '';
  // Who settled a conflict was told of it, and saw what they chose.
  const isRight =
    row.state.type === 'closed' ? last.startsWith('conflict:') : last === receiptKeyOf(row.state);
  if (!isRight) return [`receipts: ${id} is ${receiptKeyOf(row.state)} and its author reads ${last}`];
  const times = shows.filter((key) => key === last).length;
  return times === 1 ? [] : [`receipts: ${id} was told ${times} times that it is ${last}`];
}

function doubled(aftermath: Aftermath, repository: string, history: History): readonly string[] {
  const commits = history.commits.filter(({ batch }) => batch !== null);
  const batches = commits.map(({ batch }) => batch);
  const again = batches.filter((batch, at) => batches.indexOf(batch) !== at);
  const landed = landedIn(aftermath, repository);
  return [
    ...again.map((batch) => `doubled: the batch ${batch} was committed twice`),
    ...commits.flatMap((commit) =>
      entriesOf(commit).flatMap((file) => [
        ...(landed(commit, file).length > 0
          ? []
          : [`doubled: nobody's submission changed ${file.path} in ${commit.oid}`]),
        ...repeated(history, commit, file),
      ]),
    ),
    ...introducedAgain(aftermath, repository, history),
  ];
}

/** A word that stands twice in one file was put there twice. */
function repeated(history: History, { oid }: HistoryCommit, file: HistoryFile) {
  if (file.after === null) return [];
  const twice = [...history.marksIn(file.after)].filter(([mark, count]) => count > 1 && mark.startsWith('w'));
  return twice.map(([word]) => `doubled: ${word} stands twice in ${file.path} of ${oid}`);
}

/** A commit brings a word into the history only as one of the submissions that carry it. */
function introducedAgain({ rows, wordOf }: Aftermath, repository: string, history: History) {
  const here = rows.filter(({ submission }) => submission.key.repository === repository);
  const words = [...new Set(here.map(wordOf).filter((word) => word !== null))];
  return words.flatMap((word) => {
    const brought = history.commits
      .filter(({ batch }) => batch !== null)
      .flatMap(entriesOf)
      .filter(({ before, after }) => says(history, after, word) && !says(history, before, word)).length;
    const carriers = here.filter(
      (row) => hasCommit(row) && (wordOf(row) === word || (isChosen(row) && carries(row, word))),
    ).length;
    return brought <= carriers
      ? []
      : [`doubled: ${word} came in ${brought} times, by ${carriers} submissions`];
  });
}

function says(history: History, oid: string | null, word: string): boolean {
  return oid !== null && history.marksIn(oid).has(word);
}

/** Its author was asked, saw both sides, and decided for theirs. */
function isChosen({ submission }: OutboxRow): boolean {
  return submission.dedupeKey.startsWith('conflict:');
}

function carries({ submission }: OutboxRow, word: string): boolean {
  return submission.expected?.text.includes(word) ?? false;
}

function hasCommit({ state }: OutboxRow): boolean {
  return state.type === 'landed' && state.landed.commit !== null;
}

/** What a person wrote, and that a person took something away, stays but where an author was asked. */
function overwritten(aftermath: Aftermath, repository: string, history: History): readonly string[] {
  const landed = landedIn(aftermath, repository);
  const commits = history.commits.filter(({ batch }) => batch !== null);
  return commits.flatMap((commit) =>
    entriesOf(commit).flatMap((file) => {
      const { before, after, path } = file;
      const rows = landed(commit, file);
      if (rows.some(isChosen)) return [];
      if (before === null) {
        const isNew = rows.some(({ submission }) => submission.change.type === 'create');
        return isNew ? [] : [`overwritten: ${path} was made in ${commit.oid} by no new entry`];
      }
      const marks = [...history.marksIn(before).keys()].filter((mark) => mark.startsWith('h'));
      const gone = marks.filter((mark) => !says(history, after, mark));
      return gone.map((mark) => `overwritten: ${mark} in ${path} is gone since ${commit.oid}`);
    }),
  );
}

function landedIn({ rows }: Aftermath, repository: string) {
  const here = rows.filter(({ submission }) => submission.key.repository === repository);
  return ({ oid }: HistoryCommit, { path }: HistoryFile) =>
    here.filter(
      ({ submission, state }) =>
        submission.path === path && state.type === 'landed' && state.landed.commit?.oid === oid,
    );
}

/** Pictures are named after their content: whoever writes one again changes nothing. */
function entriesOf({ files }: HistoryCommit): readonly HistoryFile[] {
  return files.filter(({ path }) => !path.includes('/assets/'));
}
