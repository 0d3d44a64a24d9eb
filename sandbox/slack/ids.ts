import { randomBytes } from 'node:crypto';

/** An id as Slack's look: a letter for its kind and ten capitals or digits (`V07A2B3C4D5`). */
export function newId(kind: 'V' | 'F' | 'D' | 'Ev' | 'A'): string {
  return `${kind}0${randomCapitals(9)}`;
}

/** What Slack fills in where a block or an element has no id of its own. */
export function newBlockId(): string {
  return randomCapitals(5);
}

export function newSecret(): string {
  return randomBytes(18).toString('hex');
}

function randomCapitals(length: number): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}
