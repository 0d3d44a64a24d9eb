import { createHash } from 'node:crypto';

/** What lessons of the same words have in common: case, spacing and dress of letters aside. */
export function lessonKey(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}
