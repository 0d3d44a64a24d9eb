import { createHash } from 'node:crypto';
import { findSecrets } from '../core/secrets/find-secrets.ts';
import type { SecretFinding } from '../core/secrets/secret-finding.ts';

/** One text of a form, raw, as it was typed: a field has one, and one more for each address behind a link in it. */
export type TypedText = {
  /** The form's own id of the field. */
  readonly field: string;
  readonly text: string;
  /** The line of the field in which this text begins, from 1. */
  readonly line: number;
};

/** A secret in one of them. It knows the text, so it is neither kept nor logged. */
export type TypedSecret = {
  readonly typed: TypedText;
  readonly finding: SecretFinding;
  /** The same for the same secret in the same field; says nothing about the secret. */
  readonly key: string;
};

/**
 * What has to be settled before these texts may be committed; nothing when they may. Those that are certain come
 * first and alone, and there is no way past them. Only where there is none, the likely ones that the author has not
 * allowed after seeing them: `allowed` holds their keys.
 */
export async function findTypedSecrets(
  texts: readonly TypedText[],
  allowed: readonly string[],
): Promise<readonly TypedSecret[]> {
  const found = (await Promise.all(texts.map(secretsOf))).flat();
  const certain = found.filter(({ finding }) => finding.level === 'certain');
  return certain.length > 0 ? certain : found.filter(({ key }) => !allowed.includes(key));
}

async function secretsOf(typed: TypedText): Promise<readonly TypedSecret[]> {
  const findings = await findSecrets(typed.text);
  return findings.map((finding) => ({ typed, finding, key: keyOf(typed, finding) }));
}

/** Four bytes are enough to tell a form's secrets apart, and far too few to guess one by. */
function keyOf({ field, text }: TypedText, { rule, start, end }: SecretFinding): string {
  const secret = text.slice(start, end);
  return createHash('sha256')
    .update(JSON.stringify([field, rule, secret]))
    .digest('hex')
    .slice(0, 8);
}
