import { commitHeadline } from '../../core/entry/commit-headline.ts';
import type { Batch, CoAuthor, CommitMessage, Submission, SubmissionId } from '../ports.ts';

/** The words of the commit that holds just these submissions of a batch. */
export function messageOfBatch(batch: Batch, ids: readonly SubmissionId[]): CommitMessage {
  const committed = batch.submissions.filter((submission) => ids.includes(submission.id));
  const headline = commitHeadline(
    committed.map(({ key, title, author, change }) => ({
      kind: key.journal === undefined ? 'daily-log' : 'build-journal',
      title,
      date: key.date,
      author: author.name,
      action: change.type,
    })),
  );
  return { headline, coAuthors: coAuthorsOf(committed) };
}

function coAuthorsOf(submissions: readonly Submission[]): readonly CoAuthor[] {
  const byAccount = new Map<number, CoAuthor>();
  for (const { author, github } of submissions) {
    if (github !== null) byAccount.set(github.id, { name: author.name, account: github });
  }
  return [...byAccount.values()];
}
