import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import type { HeldByForm } from '../../use-cases/keep-draft.ts';
import type { Person } from '../../use-cases/ports.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import { type FormState, readState } from '../kit/form/read-state.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { type FormMetadata, formMetadata } from './form-metadata.ts';
import { mentionsIn } from './mentions-in.ts';
import { type FormAnswers, readAnswers } from './read-answers.ts';

/** A form as it came back from Slack. `before` is the entry it edits, as answers. */
export type FormOfView = FormAnswers & {
  readonly metadata: FormMetadata;
  readonly state: FormState;
  readonly before: DailyLogAnswers | null;
};

/** Reads a view that Slack sent; null when it is not one of our forms, or one that an older bot drew. */
export async function formOfView(
  view: { readonly private_metadata: string },
  author: Person,
  useCases: UseCases,
): Promise<FormOfView | null> {
  const metadata = decodeMetadata(formMetadata, view.private_metadata);
  return metadata === null ? null : formOfState(readState(view), metadata, author, useCases);
}

/** The same form, holding this. */
export async function formOfState(
  state: FormState,
  metadata: FormMetadata,
  author: Person,
  useCases: UseCases,
): Promise<FormOfView> {
  const before = metadata.basis === null ? null : await useCases.answersAt(metadata.basis);
  const mentions = await mentionsIn(state, author, useCases);
  const shown = await answersShown(metadata, before, author, useCases);
  return { metadata, state, before, ...readAnswers(state, metadata, shown, mentions) };
}

/** What the form was filled from: what it leaves out of a draft is in the draft alone. */
async function answersShown(
  { date, restored, leftOut }: FormMetadata,
  before: DailyLogAnswers | null,
  author: Person,
  useCases: UseCases,
): Promise<DailyLogAnswers | null> {
  if (!restored || leftOut.length === 0) return before;
  return (await useCases.openDailyLog(author, date)).answers;
}

/** What the form holds, for its draft. */
export function heldBy(form: FormOfView, person: Person, view: { readonly id: string }): HeldByForm {
  const { date, basis, opened } = form.metadata;
  return {
    ...{ key: { ...person.key, date }, form: formName(person, view), opened, basis },
    answers: form.answers,
    unfiledLessons: unfiledLessons(form.rows),
  };
}

/** Names a form among all that were ever opened. */
export function formName({ key }: Person, view: { readonly id: string }): string {
  return `${key.team}:${view.id}`;
}

/** Lessons whose category is still to be chosen, one a line: a draft keeps them too. */
function unfiledLessons(rows: FormAnswers['rows']): string {
  return rows
    .filter((row) => row.category === null)
    .map((row) => row.text)
    .filter((text) => text !== '')
    .join('\n');
}
