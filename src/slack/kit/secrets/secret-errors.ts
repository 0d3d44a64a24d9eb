import type { TypedSecret } from '../../../use-cases/find-typed-secrets.ts';
import { secretSentence } from './secret-sentence.ts';

/** Block id -> what stands in red beside it, for a submission that is refused over these secrets. */
export function secretErrors(secrets: readonly TypedSecret[]): Readonly<Record<string, string>> {
  const fields = Map.groupBy(secrets, ({ typed }) => typed.field);
  return Object.fromEntries(
    [...fields].map(([field, own]) => [field, `${secretSentence(own)} ${wayOn(own)}`]),
  );
}

function wayOn([first]: readonly TypedSecret[]): string {
  return first?.finding.level === 'likely'
    ? 'Take it out, or say at the top of the form that it is no secret.'
    : 'Take it out, or press “Replace with [REDACTED]” at the top of the form.';
}
