import type { TypedSecret, TypedText } from '../../use-cases/find-typed-secrets.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import type { FormState } from '../kit/form/read-state.ts';
import { typedTexts } from '../kit/secrets/typed-texts.ts';
import type { JournalField } from './journal-field.ts';

type Asked = { readonly state: FormState; readonly fields: readonly JournalField[] };

/**
 * The secrets in a view, each by the block that it is in. They are looked for under the names that the whole journal's
 * fields have when it is submitted, where all lessons are one, so that what is allowed here is allowed there.
 */
export async function findSecretsTyped(
  { state, fields }: Asked,
  allowed: readonly string[],
  { findTypedSecrets }: Pick<UseCases, 'findTypedSecrets'>,
): Promise<readonly TypedSecret[]> {
  const texts = typedTexts(state).map((typed) => {
    const field = fields.find(({ id }) => id === typed.field);
    return { block: typed.field, typed: field?.key === 'lessons' ? { ...typed, field: field.key } : typed };
  });
  const found = await findTypedSecrets(
    texts.map(({ typed }) => typed),
    allowed,
  );
  const blockOf = (typed: TypedText) =>
    texts.find((known) => known.typed.field === typed.field && known.typed.text === typed.text)?.block;
  return found.map((secret) => ({
    ...secret,
    typed: { ...secret.typed, field: blockOf(secret.typed) ?? secret.typed.field },
  }));
}
