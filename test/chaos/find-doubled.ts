import type { OutboxRow } from '../../src/use-cases/ports.ts';
import { type Aftermath, carries, entriesOf, hasCommit, isChosen, landedIn, says } from './aftermath.ts';
import type { History, HistoryCommit, HistoryFile } from './read-history.ts';

/** What was committed more than once, or for nobody. */
export function findDoubled(aftermath: Aftermath, repository: string, history: History): readonly string[] {
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
  const here = rows.filter((row) => row.submission.key.repository === repository && hasCommit(row));
  const words = [...new Set(here.map(wordOf).filter((word) => word !== null))];
  const commits = history.commits.filter(({ batch }) => batch !== null);
  return words.flatMap((word) => {
    const brought = commits.filter((commit) =>
      entriesOf(commit).some(
        ({ before, after }) => says(history, after, word) && !says(history, before, word),
      ),
    );
    const carriers = here.filter(
      (row) =>
        wordOf(row) === word ||
        (isChosen(row) && carries(row, word)) ||
        (carries(row, word) && restores(here, history, row, word)),
    );
    if (brought.length <= carriers.length) return [];
    const oids = brought.map(({ oid }) => oid).join(' and ');
    return [
      `doubled: ${word} came in by ${oids}, and ${carriers.map(({ submission }) => submission.id)} carried it`,
    ];
  });
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
