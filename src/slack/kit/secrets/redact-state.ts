import { redactSecrets } from '../../../core/secrets/redact-secrets.ts';
import type { SecretFinding } from '../../../core/secrets/secret-finding.ts';
import type { TypedSecret } from '../../../use-cases/find-typed-secrets.ts';
import type { FormState } from '../form/read-state.ts';
import { looseObject } from '../loose-object.ts';
import { redactRichText } from './redact-rich-text.ts';

/** The form as if `[REDACTED]` had been typed in place of these secrets, which `typedTexts` of it led to. */
export function redactState(state: FormState, secrets: readonly TypedSecret[]): FormState {
  return new Map(
    [...state].map(([field, element]) => {
      const own = secrets.filter(({ typed }) => typed.field === field);
      const secretsIn = (text: string): readonly SecretFinding[] =>
        distinct(own.filter(({ typed }) => typed.text === text).map(({ finding }) => finding));
      return [field, own.length === 0 ? element : redacted(element, secretsIn)] as const;
    }),
  );
}

function redacted(element: unknown, secretsIn: (text: string) => readonly SecretFinding[]): unknown {
  const found = looseObject(element);
  if (found === null) return element;
  if (typeof found.value === 'string')
    return { ...found, value: redactSecrets(found.value, secretsIn(found.value)) };
  const rich = looseObject(found.rich_text_value);
  return rich === null ? element : { ...found, rich_text_value: redactRichText(rich, secretsIn) };
}

/** The same address behind two links is two texts with the same finding. */
function distinct(findings: readonly SecretFinding[]): readonly SecretFinding[] {
  return [...new Map(findings.map((finding) => [finding.start, finding])).values()];
}
