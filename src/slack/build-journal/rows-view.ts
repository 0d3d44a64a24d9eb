import type { ModalView } from '@slack/web-api';
import { journalRowQuestions } from '../../core/entry/build-journal-questions.ts';
import type { JournalRowListId } from '../../use-cases/journal/journal-patch.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { linesInput } from '../kit/form/lines-input.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { journalForm } from './journal-form.ts';
import { type JournalViewOf, journalMetadata } from './journal-metadata.ts';
import { rowKinds, rowWords } from './journal-pages.ts';

/** Whether the rows of a list are lines alone, so that one line can hold a row. */
export function hasLineRows(list: JournalRowListId): boolean {
  return journalRowQuestions[rowKinds[list]].every(({ kind }) => kind === 'line');
}

/** Several rows at once, one a line. */
export function rowsView(surface: Omit<JournalViewOf<'rows'>, 'view'>): ModalView {
  const { one, many } = rowWords[surface.list];
  const labels = journalRowQuestions[rowKinds[surface.list]].map(({ label }) => label);
  return mustPassAsView({
    type: 'modal',
    callback_id: journalForm.rows,
    private_metadata: encodeMetadata(journalMetadata, { view: 'rows', ...surface }),
    title: plainText(`Add ${many}`),
    submit: plainText('Add'),
    close: plainText('Back'),
    blocks: [
      linesInput({
        blockId: journalForm.rowLines,
        label: labels.join(' | '),
        hint: `One ${one} a line, with | between. A table from a file or a sheet can be pasted too.`,
        required: true,
        initial: '',
      }),
    ],
  });
}
