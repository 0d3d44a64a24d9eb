import { type LessonWords, readWords } from './read-words.ts';
import { wordStart } from './same-word.ts';
import { saysTheSame } from './says-the-same.ts';

/** Lessons by what they say. */
export type SameLessons<Kept> = {
  /** What was kept first under a lesson that says the same; null when none does. */
  find(lesson: string): Kept | null;
  /** Keeps something under a lesson, behind what is there. */
  add(lesson: string, kept: Kept): void;
};

/**
 * Opens an empty one. Lessons that say the same have words that begin alike, in some order, so one look-up finds the
 * few to compare: it takes as long with ten lessons as with ten thousand.
 */
export function openSameLessons<Kept>(): SameLessons<Kept> {
  const byStarts = new Map<string, { readonly words: LessonWords; readonly kept: Kept }[]>();
  return {
    find(lesson) {
      const words = readWords(lesson);
      const alike = byStarts.get(startsOf(words)) ?? [];
      return alike.find((candidate) => saysTheSame(candidate.words, words))?.kept ?? null;
    },
    add(lesson, kept) {
      const words = readWords(lesson);
      const starts = startsOf(words);
      const alike = byStarts.get(starts);
      if (alike === undefined) byStarts.set(starts, [{ words, kept }]);
      else alike.push({ words, kept });
    },
  };
}

/** Sorted, for a clause may come first in one lesson and last in the other. */
function startsOf({ words }: LessonWords): string {
  return words.map(wordStart).sort().join(' ');
}
