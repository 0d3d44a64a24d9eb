import type { KnownBlock, ModalView } from '@slack/web-api';
import type { RowId } from '../../core/entry/row-id.ts';
import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import type { JournalRowListId } from '../../use-cases/journal/journal-patch.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { limits } from '../kit/limits.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { keysToAsk } from '../kit/secrets/allowed-secrets.ts';
import { secretReminder, withSecretNotes } from '../kit/secrets/secret-notes.ts';
import { truncate } from '../kit/truncate.ts';
import { valuesOf } from './answer-values.ts';
import { changedRow } from './changed-row.ts';
import { drawFields } from './draw-fields.ts';
import type { Filled } from './filled.ts';
import { type FieldValues, rowFields } from './journal-field.ts';
import { journalForm, journalGate } from './journal-form.ts';
import { journalMetadata, type OpenPage } from './journal-metadata.ts';
import { pageOfQuestion, rowWords } from './journal-pages.ts';
import { pageIntro } from './page-intro.ts';

/** What the view of one row shows beside the draft. */
export type RowSurface = {
  readonly list: JournalRowListId;
  readonly row: RowId;
  readonly filled: Filled;
  /** The page below, null where the hub is, and how the hub at the bottom is filled. */
  readonly page: OpenPage | null;
  readonly hub: Filled;
  readonly secrets: readonly TypedSecret[];
  readonly alerts: readonly KnownBlock[];
};

/** What the fields of a row hold: a blank one where the draft has none of this id yet. */
export function valuesOfRow(draft: JournalDraft, list: JournalRowListId, row: RowId): FieldValues {
  const put = changedRow(list, row, draft.answers, {});
  const there: Readonly<Record<string, readonly object[]>> = { [list]: [put.row] };
  return valuesOf({ ...draft, answers: { ...draft.answers, ...there } });
}

/** One row of a list, all of its questions. */
export function rowView(draft: JournalDraft, surface: RowSurface): ModalView {
  const { list, row, filled, page, hub, secrets, alerts } = surface;
  const inputs = drawFields(rowFields(list, row), valuesOfRow(draft, list, row), filled);
  return mustPassAsView({
    type: 'modal',
    callback_id: journalForm.row,
    private_metadata: encodeMetadata(journalMetadata, {
      ...{ view: 'row', journal: draft.key.journal, list, row, filled, page, hub },
      asked: keysToAsk(secrets),
    }),
    title: plainText(titleOf(draft, surface)),
    submit: plainText('Save'),
    close: plainText('Back'),
    blocks: [
      ...alerts,
      ...(page === null ? introOf(list) : []),
      ...withSecretNotes(inputs, secrets, journalGate),
      ...secretReminder(secrets, journalGate),
      { type: 'actions', elements: [saveAndAdd] },
    ],
  });
}

const saveAndAdd = {
  type: 'button',
  action_id: journalForm.saveAndAdd,
  text: plainText('Save and add another'),
} as const;

/** What its page would have said. */
function introOf(list: JournalRowListId): readonly KnownBlock[] {
  const page = pageOfQuestion(list);
  return page === null ? [] : pageIntro(page);
}

function titleOf(draft: JournalDraft, { list, row }: RowSurface): string {
  const rows: readonly { readonly id: string }[] = draft.answers[list];
  const verb = rows.some(({ id }) => id === row) ? 'Edit' : 'New';
  return truncate(`${verb} ${rowWords[list].one}`, limits.viewTitle.max);
}
