import { z } from 'zod';
import type { TypedSecret } from '../../../use-cases/find-typed-secrets.ts';
import { type FormState, readChecked } from '../form/read-state.ts';

/** So many fit into a block id, and into `private_metadata` beside an address. Who has more is asked again. */
const MOST_KEYS = 26;

/** The keys of the secrets that a form has shown to its author and asked about, as its metadata keeps them. */
export const askedKeys = z
  .array(z.string().regex(/^[0-9a-f]{8}$/))
  .max(MOST_KEYS)
  // A form drawn before there was a guard has asked nothing.
  .default([]);

/** The keys that a form asks about: none where a secret is certain, because there is nothing to ask then. */
export function keysToAsk(secrets: readonly TypedSecret[]): string[] {
  const likely = secrets.filter(({ finding }) => finding.level === 'likely');
  return [...new Set(likely.map(({ key }) => key))].slice(0, MOST_KEYS);
}

/**
 * The box that allows these. Its id is made of them: when others are found, the box is another one and not ticked, so
 * nobody allows what they have not seen.
 */
export function allowedSecrets(keys: readonly string[]) {
  const blockId = `not-secrets-${keys.join('-')}`;
  return { blockId, choice: { value: 'allowed', text: 'Nothing here is a secret: submit it as it is' } };
}

/** The keys that a submission allows: those its form asked about, where the box is ticked. */
export function readAllowed(state: FormState, asked: readonly string[]): readonly string[] {
  if (asked.length === 0) return [];
  const { blockId, choice } = allowedSecrets(asked);
  return readChecked(state, blockId)?.includes(choice.value) === true ? asked : [];
}
