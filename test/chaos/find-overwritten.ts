import { type Aftermath, entriesOf, isChosen, landedIn, says } from './aftermath.ts';
import type { History } from './read-history.ts';

/** What a person wrote, and that a person took something away, stays but where an author was asked. */
export function findOverwritten(
  aftermath: Aftermath,
  repository: string,
  history: History,
): readonly string[] {
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
