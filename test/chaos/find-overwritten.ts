import type { OutboxRow } from '../../src/use-cases/ports.ts';
import { type Aftermath, entriesOf, isChosen, landedIn, says } from './aftermath.ts';
import type { History, HistoryCommit, HistoryFile } from './read-history.ts';

/** What anybody wrote, and that a person took something away, stays but where an author was asked. */
export function findOverwritten(
  aftermath: Aftermath,
  repository: string,
  history: History,
): readonly string[] {
  const landed = landedIn(aftermath, repository);
  const commits = history.commits.filter(({ batch }) => batch !== null);
  return commits.flatMap((commit) =>
    entriesOf(commit).flatMap((file) => {
      const rows = landed(commit, file);
      if (file.before === null) return madeByNobody(commit, file, rows);
      const gone = [...history.marksIn(file.before).keys()].filter(
        (mark) => !says(history, file.after, mark),
      );
      const wrong = gone.filter(
        (mark) => !rows.some((row) => mayTakeAway(aftermath.rows, history, row, file, mark)),
      );
      const by = rows.map(({ submission }) => `${submission.change.type} ${submission.id}`).join(', ');
      return wrong.map((mark) => `${mark} in ${file.path} is gone since ${commit.oid}: ${by}`);
    }),
  );
}

/** A file that a person took away comes back only for a new entry, or where its author was asked. */
function madeByNobody({ oid }: HistoryCommit, { path }: HistoryFile, rows: readonly OutboxRow[]) {
  const isNew = rows.some((row) => row.submission.change.type === 'create' || isChosen(row));
  return isNew ? [] : [`${path} was made in ${oid} by no new entry`];
}

/**
 * Whether this submission may have taken the mark away: it takes back what its own commit brought, or its author saw the
 * file with the mark in it and chose the other side.
 */
function mayTakeAway(
  rows: readonly OutboxRow[],
  history: History,
  row: OutboxRow,
  { before, path }: HistoryFile,
  mark: string,
): boolean {
  const { change } = row.submission;
  if (change.type === 'undo') {
    if (change.undone !== before) return false;
    const brought = broughtBy(
      history,
      rows.find(({ submission }) => submission.id === change.of),
      path,
    );
    return brought !== null && !says(history, brought.before, mark);
  }
  return isChosen(row) && change.type === 'edit' && says(history, change.basis, mark);
}

/** What the commit of a submission did to its file. */
function broughtBy(history: History, row: OutboxRow | undefined, path: string): HistoryFile | null {
  if (row === undefined || row.state.type !== 'landed') return null;
  const oid = row.state.landed.commit?.oid;
  const files = history.commits.find((commit) => commit.oid === oid)?.files ?? [];
  return files.find((file) => file.path === path) ?? null;
}
