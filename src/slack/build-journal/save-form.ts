import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { readAllowed } from '../kit/secrets/allowed-secrets.ts';
import { truncate } from '../kit/truncate.ts';
import { valuesOf } from './answer-values.ts';
import { afterClash, afterKept } from './fill-fields.ts';
import { findSecretsTyped } from './find-secrets-typed.ts';
import type { JournalServices } from './journal-services.ts';
import { patchOfForm } from './patch-of-form.ts';
import { filledOf, type TypedForm, type TypedView, withFilled } from './typed-form.ts';

/** What became of what was typed into a view. `metadata` is what the view has to remember from now on. */
export type FormSaved =
  | {
      readonly type: 'kept';
      readonly draft: JournalDraft;
      readonly metadata: TypedView;
      readonly changed: boolean;
    }
  /** Block id -> what another window made of it meanwhile. Nothing was kept; sent again, it is. */
  | {
      readonly type: 'clash';
      readonly draft: JournalDraft;
      readonly metadata: TypedView;
      readonly errors: Readonly<Record<string, string>>;
      /** The same, each under the name of its field, for where an error cannot stand. */
      readonly says: readonly string[];
    }
  /** By the block that they are in. Nothing was kept. */
  | { readonly type: 'secrets'; readonly secrets: readonly TypedSecret[] }
  | { readonly type: 'gone' };

/** Keeps what was touched in a view, but for what looks like a secret that its author has not allowed. */
export async function saveForm(form: TypedForm, { useCases }: JournalServices): Promise<FormSaved> {
  const allowed = readAllowed(form.state, form.metadata.asked);
  const secrets = await findSecretsTyped(form, [...form.draft.allowed, ...allowed], useCases);
  if (secrets.length > 0) return { type: 'secrets', secrets };
  if (allowed.length > 0) {
    const { key } = form.draft;
    await useCases.journal.changeJournal(form.person, key.journal, { type: 'allow', keys: allowed });
  }
  return keepForm(form, { useCases });
}

/** Keeps what was touched in a view, whatever it is: a draft is its author's alone. */
export async function keepForm(
  form: TypedForm,
  { useCases }: Pick<JournalServices, 'useCases'>,
): Promise<FormSaved> {
  const { metadata, person, draft, read } = form;
  const patch = patchOfForm(form);
  if (patch === null) return { type: 'kept', draft, metadata, changed: false };
  const changed = await useCases.journal.changeJournal(person, draft.key.journal, patch);
  switch (changed.type) {
    case 'kept': {
      const filled = afterKept(filledOf(metadata), read, valuesOf(changed.draft));
      return { type: 'kept', draft: changed.draft, metadata: withFilled(metadata, filled), changed: true };
    }
    case 'clash':
      return clashOf(form, changed.draft, changed.fields);
    case 'gone':
      return changed;
    default:
      return changed satisfies never;
  }
}

function clashOf(
  { metadata, fields, read }: TypedForm,
  draft: JournalDraft,
  clashing: readonly { readonly id: string; readonly theirs: string }[],
): FormSaved {
  const { leftOut } = filledOf(metadata);
  const values = valuesOf(draft);
  const touched = fields
    .filter(({ id }) => read.touched[id] !== undefined && !leftOut.includes(id))
    .filter(({ key }) => clashing.some(({ id }) => id === key));
  const errors = touched.map(({ id }) => [id, clashSentence(values[id] ?? '')] as const);
  const filled = afterClash(
    filledOf(metadata),
    touched.map(({ id }) => id),
    values,
  );
  return {
    ...{ type: 'clash', draft, metadata: withFilled(metadata, filled) },
    errors: Object.fromEntries(errors),
    says: touched.map(({ id, label }) => `${label}: ${clashSentence(values[id] ?? '')}`),
  };
}

function clashSentence(theirs: string): string {
  const words = truncate(theirs.replace(/\s+/g, ' ').trim(), 200);
  const became = words === '' ? 'It was emptied there.' : `There it says: “${words}”`;
  return `Changed in another window meanwhile. ${became} Save again to keep what you have here.`;
}
