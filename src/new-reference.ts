import { randomInt } from 'node:crypto';

/** Six characters without look-alikes: what a person quotes and an operator searches for. */
export function newReference(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
}
