import { buildJournalQuestions, journalRowQuestions } from '../../core/entry/build-journal-questions.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { truncate } from '../kit/truncate.ts';
import { headingOfPage, pageOfQuestion, rowKinds, rowWords } from './journal-pages.ts';
import { rowName } from './row-words.ts';

/** Where a field of the secrets guard is, in the words of the form: `The Journey, phase 2 “JWT”: What happened`. */
export function describeField(field: string, draft: JournalDraft): string {
  const [id = '', row, asked] = field.split(':');
  const question = buildJournalQuestions.find((known) => known.id === id);
  const page = pageOfQuestion(id);
  const label = question?.label ?? field;
  const place = page === null || headingOfPage(page) === label ? label : `${headingOfPage(page)}: ${label}`;
  if (question?.kind !== 'rows' || row === undefined) return place;
  const rows: readonly { readonly id: string }[] = draft.answers[question.id];
  const at = rows.findIndex((known) => known.id === row);
  const found = rows[at];
  const name = found === undefined ? '' : truncate(rowName(question.id, found), 60);
  const numbered = `${rowWords[question.id].one} ${at + 1}${name === '' ? '' : ` “${name}”`}`;
  const cell = journalRowQuestions[rowKinds[question.id]].find((known) => known.id === asked)?.label ?? '';
  return `${place}, ${numbered}: ${cell}`;
}
