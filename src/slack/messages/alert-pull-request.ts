import { counted } from '../../core/lessons/counted.ts';
import type { AlertSubject } from '../../use-cases/ports.ts';
import type { AlertAbout, AlertWords } from './alert-words.ts';

type Closed = Extract<AlertSubject, { type: 'pull-request-closed' }>;
type Conflict = Extract<AlertSubject, { type: 'pull-request-conflict' }>;

/** The owner learns: somebody closed the pull request, and its entries take another way. */
export function pullRequestClosed({ name, subject }: AlertAbout<Closed>): AlertWords {
  const { pullRequest, entries } = subject;
  return {
    happened: `Pull request #${pullRequest.number} of ${name} was closed without being merged`,
    meaning: `Nothing is lost: ${isOrAre(entries)} queued again and ${entries === 1 ? 'goes' : 'go'} into the next one.`,
    steps: [
      'If it was closed by mistake, there is nothing to do: merge the next one.',
      'If an entry should not be in the repository, ask its author to press Undo in its receipt.',
      "If the branch takes direct commits and you want no pull requests, look at `commits` in the repository's buildlog.yml.",
    ],
    page: { words: 'Open the pull request', url: pullRequest.url },
    mended: `The entries of pull request #${pullRequest.number} of ${name} have gone their other way`,
  };
}

/** The owner learns: somebody has to settle which lines stay. */
export function pullRequestConflict({ name, subject }: AlertAbout<Conflict>): AlertWords {
  const { pullRequest } = subject;
  return {
    happened: `Pull request #${pullRequest.number} of ${name} cannot be merged: the same lines were changed on its base`,
    meaning: 'Nothing is lost: its entries stay on its branch until it can be merged.',
    steps: [
      'Open the pull request and press “Resolve conflicts” near its end.',
      'Keep the lines that should stay, mark each file as resolved and commit the merge.',
      'Or close the pull request: its entries are queued again and checked against what is there now.',
    ],
    page: { words: 'Open the pull request', url: pullRequest.url },
    mended: `Pull request #${pullRequest.number} of ${name} can be merged again`,
  };
}

function isOrAre(entries: number): string {
  return entries === 1 ? 'its one entry is' : `its ${counted(entries, 'entry', 'entries')} are`;
}
