import type { Instant } from '../time/instant.ts';
import { awayEmoji, awayWords, notAwayWords } from './away-words.ts';

/** A person's status as they set it. */
export type PersonStatus = {
  /** With its colons, such as `:palm_tree:`; empty for none. */
  readonly emoji: string;
  readonly text: string;
  /** Null: until they change it. */
  readonly expiresAt: Instant | null;
};

/**
 * Whether a status says that its owner is on vacation, on leave or ill at `now`. In a meeting, on the way, or working
 * from elsewhere is not away, whatever the emoji: they write their log.
 */
export function statusSaysAway({ emoji, text, expiresAt }: PersonStatus, now: Instant): boolean {
  if (expiresAt !== null && expiresAt <= now) return false;
  const words = text.normalize('NFKC').toLowerCase();
  if (notAwayWords.test(words)) return false;
  return awayEmoji.has(emoji.replace(/^:|:$/g, '').replace(/::skin-tone-\d$/, '')) || awayWords.test(words);
}
