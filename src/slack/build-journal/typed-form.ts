import type { JournalDraft, JournalId, Person } from '../../use-cases/ports.ts';
import { type FormState, readState } from '../kit/form/read-state.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { mentionsIn } from '../kit/rich-text/mentions-in.ts';
import type { Filled } from './filled.ts';
import { captionFields, hubFields, type JournalField, pageFields, rowFields } from './journal-field.ts';
import { type JournalViewOf, journalMetadata } from './journal-metadata.ts';
import type { JournalServices } from './journal-services.ts';
import { type ReadFields, readFields } from './read-fields.ts';

/** The views that have inputs. */
export type TypedView = JournalViewOf<'hub' | 'page' | 'row'>;

/** A view of the form as it came back from Slack, beside its draft as it is now. */
export type TypedForm<View extends TypedView = TypedView> = {
  readonly metadata: View;
  readonly person: Person;
  readonly draft: JournalDraft;
  readonly state: FormState;
  readonly fields: readonly JournalField[];
  readonly read: ReadFields;
};

export type FoundForm =
  | { readonly type: 'form'; readonly form: TypedForm }
  /** Submitted or discarded in another window. */
  | { readonly type: 'gone' }
  /** None of our views with inputs, or one that an older bot drew. */
  | { readonly type: 'outdated' };

/** Reads a view that Slack sent. */
export async function typedForm(
  view: { readonly private_metadata: string },
  person: Person,
  { useCases }: JournalServices,
): Promise<FoundForm> {
  const metadata = decodeMetadata(journalMetadata, view.private_metadata);
  if (metadata === null || !isTyped(metadata)) return { type: 'outdated' };
  const draft = await useCases.journal.findJournal(person, metadata.journal);
  if (draft === null) return { type: 'gone' };
  const state = readState(view);
  return { type: 'form', form: await readForm({ metadata, person, draft, state }, useCases) };
}

/** The same view, holding this. */
export async function readForm(
  view: Omit<TypedForm, 'fields' | 'read'>,
  useCases: Pick<JournalServices['useCases'], 'knowPerson'>,
): Promise<TypedForm> {
  const fields = fieldsOf(view.metadata, view.draft);
  const mentions = await mentionsIn(view.state, view.person, useCases);
  return { ...view, fields, read: readFields(view.state, fields, filledOf(view.metadata), mentions) };
}

/** How the fields of a view were filled. */
export function filledOf(metadata: TypedView): Filled {
  return metadata.view === 'page' ? metadata.page.filled : metadata.filled;
}

/** The same view with its fields filled like this. */
export function withFilled(metadata: TypedView, filled: Filled): TypedView {
  return metadata.view === 'page'
    ? { ...metadata, page: { ...metadata.page, filled } }
    : { ...metadata, filled };
}

/** The journal that a view of ours is of; null for any other. */
export function journalOf(view: { readonly private_metadata: string }): JournalId | null {
  const metadata = decodeMetadata(journalMetadata, view.private_metadata);
  return metadata === null || metadata.view === 'chooser' ? null : metadata.journal;
}

function fieldsOf(metadata: TypedView, draft: JournalDraft): readonly JournalField[] {
  switch (metadata.view) {
    case 'hub':
      return hubFields(draft.editing === null);
    case 'page':
      // All of them: the state says which are on the page.
      return metadata.page.id === 'screenshots'
        ? captionFields(draft.answers.screenshots)
        : pageFields(metadata.page.id);
    case 'row':
      return rowFields(metadata.list, metadata.row);
    default:
      return metadata satisfies never;
  }
}

function isTyped(metadata: { readonly view: string }): metadata is TypedView {
  return metadata.view === 'hub' || metadata.view === 'page' || metadata.view === 'row';
}
