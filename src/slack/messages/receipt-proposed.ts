import type { Button, KnownBlock } from '@slack/web-api';
import type { PullRequest, SubmissionId } from '../../use-cases/ports.ts';
import { escapeMrkdwn, mrkdwnLink, mrkdwnText } from '../kit/mrkdwn.ts';
import { commitWords, type SeenCommit } from './commit-words.ts';
import { entryButtons } from './entry-buttons.ts';
import type { Message } from './message.ts';
import { kindWords, type NamedEntry, titleWords } from './named-entry.ts';
import { receiptActions } from './receipt-actions.ts';
import { submissionButton, viewButton } from './receipt-buttons.ts';

export type ProposedReceipt = {
  readonly id: SubmissionId;
  readonly entry: NamedEntry;
  /** `of`: the submission that an undo takes back. */
  readonly change:
    | { readonly type: 'create' | 'edit' }
    | { readonly type: 'undo'; readonly of: SubmissionId };
  readonly path: string;
  /** On the pull request's branch; null where the file is removed. */
  readonly fileUrl: string | null;
  /** Null where that branch had these words already. */
  readonly commit: SeenCommit | null;
  readonly pullRequest: PullRequest;
  /** Where the pull request goes; null is the repository's default branch. */
  readonly into: string | null;
  /** `3 lessons: 2 Workflow, 1 Tool Usage`; null where an undo leaves nothing to be found. */
  readonly found: string | null;
};

/** The author learns: their entry is committed, which pull request it is in, and what has to happen to that. */
export function receiptProposed(receipt: ProposedReceipt): Message {
  const { entry, found, pullRequest } = receipt;
  const what = subjectOf(receipt);
  const title = titleWords(entry.title);
  const named = entry.kind === 'daily-log' ? title : `*${title}*`;
  const where = `pull request #${pullRequest.number}`;
  const next = `It reaches ${receipt.into ?? 'the main branch'} when that is merged; this message changes then.`;
  const lines = [commitWords(receipt), ...(found === null ? [] : [`Found ${found}`])];
  const blocks: KnownBlock[] = [
    {
      type: 'section',
      text: mrkdwnText(
        `:hourglass_flowing_sand: *${what} is on its way* · ${named}\nIt is in ${mrkdwnLink(pullRequest.url, where)}. ${escapeMrkdwn(next)}`,
      ),
    },
    ...lines.map((line): KnownBlock => ({ type: 'context', elements: [mrkdwnText(line)] })),
    { type: 'actions', elements: [...buttonsOf(receipt)] },
  ];
  const counted = found === null ? '' : `, ${found}`;
  return { text: `${what} is on its way: ${title}${counted}, in ${where}. ${escapeMrkdwn(next)}`, blocks };
}

function subjectOf({ entry, change }: ProposedReceipt): string {
  const kind = kindWords[entry.kind];
  switch (change.type) {
    case 'create':
      return `Your ${kind}`;
    case 'edit':
      return `Your edit of the ${kind}`;
    case 'undo':
      return `Your undo of the ${kind}`;
    default:
      return change satisfies never;
  }
}

function buttonsOf(receipt: ProposedReceipt): readonly Button[] {
  const { change, fileUrl, pullRequest } = receipt;
  // Where nothing is left to look at, there is still the pull request that says so.
  const seen = fileUrl ?? pullRequest.url;
  if (change.type === 'undo') {
    return [viewButton('View', seen), submissionButton(receiptActions.open, 'Open draft', change.of)];
  }
  return entryButtons({ ...receipt, edited: change.type === 'edit', fileUrl: seen });
}
