import type { LessonWords } from './read-words.ts';
import { sameWord } from './same-word.ts';

/**
 * Whether two lessons say the same. A wrong yes would hide a lesson, or an opposite behind it, and a wrong no shows one
 * twice; so yes is said only where every word that carries meaning stands in both, in the same order, but for its
 * ending, and `not` where it stands. It needs no list of opposites and asks for no language: what it does not know has
 * to be equal.
 */
export function saysTheSame(one: LessonWords, other: LessonWords): boolean {
  if (one.words.length !== other.words.length) return false;
  // Lessons of signs alone have no words to compare.
  if (one.words.length === 0) return one.text === other.text;
  return (
    matches(one.words, other.words, 0) ||
    one.turns.some((turn) => matches(one.words, other.words, turn)) ||
    other.turns.some((turn) => matches(other.words, one.words, turn))
  );
}

/** Whether `turned`, begun at `turn` and gone on from its start, is `words`: "if it rains, stay" and "stay if it rains". */
function matches(turned: readonly string[], words: readonly string[], turn: number): boolean {
  return words.every((word, index) => {
    const counterpart = turned[(index + turn) % turned.length];
    return counterpart !== undefined && sameWord(counterpart, word);
  });
}
