import { journalRowQuestions } from '../../core/entry/build-journal-questions.ts';
import { parseRowId, type RowId } from '../../core/entry/row-id.ts';
import type { JournalRowListId } from '../../use-cases/journal/journal-patch.ts';
import type { JournalDraft, Person } from '../../use-cases/ports.ts';
import { readState, readText } from '../kit/form/read-state.ts';
import type { Submission } from '../kit/listening/submission.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { personOf } from '../person-of.ts';
import { changedRow } from './changed-row.ts';
import { journalForm } from './journal-form.ts';
import { journalGone } from './journal-gone.ts';
import { type JournalViewOf, journalMetadata } from './journal-metadata.ts';
import { rowKinds, rowWords } from './journal-pages.ts';
import type { JournalServices } from './journal-services.ts';
import { redrawBelow } from './redraw-below.ts';
import { notSaved, outdated, refuse, refuseAll } from './refuse.ts';
import { rowsOfLines } from './row-lines.ts';

/** Each line becomes a row at the end of the list. Secrets are looked for when the journal is submitted. */
export function submitRows(args: Submission, services: JournalServices): Promise<void> {
  const { ack, body, view, client } = args;
  return services.boundary(
    'build journal rows added',
    async () => {
      const metadata = decodeMetadata(journalMetadata, view.private_metadata);
      if (metadata?.view !== 'rows') return refuseAll(args, outdated);
      const person = await personOf(services.useCases, body);
      const rows = typedRows(metadata.list, readText(readState(view), journalForm.rowLines) ?? '');
      if (rows.length === 0) {
        const says = `Write at least one ${rowWords[metadata.list].one}.`;
        return refuse(args, { [journalForm.rowLines]: says });
      }
      const draft = await addRows(person, metadata, rowsNamed(view.id, rows), services);
      if (draft === null) return refuseAll(args, journalGone);
      await ack();
      await redrawBelow(client, view, metadata, draft, services);
    },
    (reference) => refuseAll(args, `${notSaved} (${reference})`),
  );
}

type Values = Readonly<Record<string, string>>;
type NamedRow = { readonly id: RowId; readonly values: Values };

function typedRows(list: JournalRowListId, text: string): readonly Values[] {
  const questions = journalRowQuestions[rowKinds[list]];
  return rowsOfLines(text, questions.length).map((cells) =>
    Object.fromEntries(questions.map(({ id }, at) => [id, cells[at] ?? ''])),
  );
}

/** Named by the view, so that one that is delivered twice adds none twice. */
function rowsNamed(viewId: string, rows: readonly Values[]): readonly NamedRow[] {
  return rows.flatMap((values, at) => {
    const id = parseRowId(`${viewId}-${at}`);
    return id === null ? [] : [{ id, values }];
  });
}

/** The draft with the rows; null where there is none any more. */
async function addRows(
  person: Person,
  { journal, list }: JournalViewOf<'rows'>,
  rows: readonly NamedRow[],
  { useCases }: JournalServices,
): Promise<JournalDraft | null> {
  let draft = await useCases.journal.findJournal(person, journal);
  for (const { id, values } of rows) {
    if (draft === null) return null;
    const row = changedRow(list, id, draft.answers, values);
    const changed = await useCases.journal.changeJournal(person, journal, {
      type: 'row',
      opened: {},
      ...row,
    });
    draft = changed.type === 'gone' ? null : changed.draft;
  }
  return draft;
}
