import type { OutboxRow } from '../../src/use-cases/ports.ts';
import { type Aftermath, carries, entriesOf, isChosen, landedIn, queuedWith, says } from './aftermath.ts';
import type { History, HistoryCommit, HistoryFile } from './read-history.ts';

/** What was queued or committed more than once, or for nobody. */
export function findDoubled(aftermath: Aftermath): readonly string[] {
  return [
    ...aftermath.accepted.flatMap((word) => queuedAgain(aftermath, word)),
    ...[...aftermath.histories].flatMap(([repository, history]) =>
      committedAgain(aftermath, repository, history),
    ),
  ];
}

function queuedAgain(aftermath: Aftermath, word: string): readonly string[] {
  const ids = queuedWith(aftermath, word).map(({ submission }) => submission.id);
  return ids.length > 1 ? [`${word} was submitted once and is in the outbox as ${ids.join(' and ')}`] : [];
}

function committedAgain(aftermath: Aftermath, repository: string, history: History): readonly string[] {
  const commits = history.commits.filter(({ batch }) => batch !== null);
  const batches = commits.map(({ batch }) => batch);
  const again = batches.filter((batch, at) => batches.indexOf(batch) !== at);
  const landed = landedIn(aftermath, repository);
  return [
    ...again.map((batch) => `the batch ${batch} was committed twice`),
    ...commits.flatMap((commit) =>
      entriesOf(commit).flatMap((file) => {
        const rows = landed(commit, file);
        return [
          ...(rows.length > 0 ? [] : [`nobody's submission changed ${file.path} in ${commit.oid}`]),
          ...repeated(history, commit, file),
          ...broughtByNobody(aftermath, history, commit, file, rows),
        ];
      }),
    ),
  ];
}

/** A word that stands twice in one file was put there twice. */
function repeated(history: History, { oid }: HistoryCommit, file: HistoryFile) {
  if (file.after === null) return [];
  const twice = [...history.marksIn(file.after)].filter(([mark, count]) => count > 1 && mark.startsWith('w'));
  return twice.map(([word]) => `${word} stands twice in ${file.path} of ${oid}`);
}

/**
 * A commit brings a word into a file only for a submission that landed by just that commit: whose word it is, whose
 * author chose the text with it after a conflict, or which takes back an edit before which it stood there. A submission
 * lands once, so none of them can excuse a second commit.
 */
function broughtByNobody(
  { rows, wordOf }: Aftermath,
  history: History,
  commit: HistoryCommit,
  file: HistoryFile,
  landed: readonly OutboxRow[],
): readonly string[] {
  if (file.after === null) return [];
  const words = [...history.marksIn(file.after).keys()].filter((mark) => mark.startsWith('w'));
  const brought = words.filter((word) => !says(history, file.before, word));
  const strays = brought.filter(
    (word) =>
      !landed.some(
        (row) =>
          isWord(wordOf(row), word) ||
          (isChosen(row) && carries(row, word)) ||
          (carries(row, word) && restores(rows, history, row, word)),
      ),
  );
  return strays.map((word) => `${word} came into ${file.path} by ${commit.oid} for no submission of it`);
}

/** What is submitted with a secret has more than the word. */
function isWord(submitted: string | null, word: string): boolean {
  return submitted?.startsWith(word) ?? false;
}

/** Whether it takes back an edit before which the word was there. */
function restores(
  rows: readonly OutboxRow[],
  history: History,
  { submission }: OutboxRow,
  word: string,
): boolean {
  const { change, path } = submission;
  if (change.type !== 'undo') return false;
  const undone = rows.find((row) => row.submission.id === change.of);
  if (undone === undefined || undone.submission.change.type === 'create') return false;
  const oid = undone.state.type === 'landed' ? undone.state.landed.commit?.oid : undefined;
  const files = history.commits.find((commit) => commit.oid === oid)?.files ?? [];
  return files.some((file) => file.path === path && says(history, file.before, word));
}
