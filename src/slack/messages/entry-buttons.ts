import type { Button } from '@slack/web-api';
import type { SubmissionId } from '../../use-cases/ports.ts';
import type { SeenCommit } from './commit-words.ts';
import { kindWords, type NamedEntry } from './named-entry.ts';
import { openButton } from './open-button.ts';
import { receiptActions } from './receipt-actions.ts';
import { submissionButton, viewButton } from './receipt-buttons.ts';

type CommittedEntry = {
  readonly id: SubmissionId;
  readonly entry: NamedEntry;
  readonly edited: boolean;
  readonly fileUrl: string;
  /** Null where the repository had these words already. */
  readonly commit: SeenCommit | null;
};

/** What can be done with an entry that is committed, on the journal's branch or on its way there. */
export function entryButtons(committed: CommittedEntry): readonly Button[] {
  const { id, fileUrl, commit } = committed;
  const view = viewButton('View', fileUrl);
  const edit = openButton(receiptActions.edit, 'Edit', { type: 'submitted', id });
  return commit === null ? [view, edit] : [view, edit, undoButton(committed)];
}

function undoButton({ id, entry, edited }: CommittedEntry): Button {
  const kind = kindWords[entry.kind];
  const what = edited ? `Your edit of the ${kind}` : `Your ${kind}`;
  const becomes = edited ? 'The file becomes what it was before it' : 'The file is removed';
  return {
    ...submissionButton(receiptActions.undo, 'Undo', id),
    confirm: {
      title: { type: 'plain_text', text: 'Take it back?' },
      text: {
        type: 'plain_text',
        text: `${what} is taken back by a new commit. ${becomes}; your words are kept.`,
      },
      confirm: { type: 'plain_text', text: 'Take it back' },
      deny: { type: 'plain_text', text: 'Leave it' },
      style: 'danger',
    },
  };
}
