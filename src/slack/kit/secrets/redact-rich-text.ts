import { REDACTED, redactSecrets } from '../../../core/secrets/redact-secrets.ts';
import type { SecretFinding } from '../../../core/secrets/secret-finding.ts';
import type { LooseObject } from '../loose-object.ts';
import { exchangeLeaves, type Leaf, richFlow } from './rich-flow.ts';

type SecretsIn = (text: string) => readonly SecretFinding[];

/**
 * The same rich text with its secrets blacked out, its formatting kept. A link that held one, in its words or behind
 * them, becomes plain text: its address would keep what its words lose.
 */
export function redactRichText(value: LooseObject, secretsIn: SecretsIn): LooseObject {
  const flow = richFlow(value);
  const inFlow = secretsIn(flow.text);
  const exchanged = new Map<LooseObject, LooseObject | null>();
  for (const leaf of flow.leaves) {
    const shown = shownWithout(leaf, inFlow);
    const hidden = leaf.hidden.filter((words) => secretsIn(words).length > 0);
    if (shown === leaf.text && hidden.length === 0) continue;
    const beside = hidden.map((words) => ` (${redactSecrets(words, secretsIn(words))})`);
    exchanged.set(leaf.element, plainElement(leaf, shown === leaf.text ? shown + beside.join('') : shown));
  }
  return exchangeLeaves(value, exchanged);
}

/** A leaf's part of the flow. A secret that goes on in the next leaf is blacked out once, where it begins. */
function shownWithout({ text, start }: Leaf, secrets: readonly SecretFinding[]): string {
  const end = start + text.length;
  return secrets
    .filter((secret) => secret.start < end && secret.end > start)
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, secret) => {
      const mark = secret.start >= start ? REDACTED : '';
      return rest.slice(0, Math.max(0, secret.start - start)) + mark + rest.slice(secret.end - start);
    }, text);
}

function plainElement({ element }: Leaf, text: string): LooseObject | null {
  if (text === '') return null;
  const { style } = element;
  return { type: 'text', text, ...(style === undefined ? {} : { style }) };
}
