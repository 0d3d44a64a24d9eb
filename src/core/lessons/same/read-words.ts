import { dropEndings, plainText } from './plain-text.ts';
import { abbreviations, clauseOpeners, fillers, modals } from './small-words.ts';
import { fillersUnlessDenied, NOT, notWords, pairedNotWords } from './yes-and-no.ts';

/** A lesson for comparison. */
export type LessonWords = {
  /** As typed, but for case, width, markdown and spaces. */
  readonly text: string;
  /** What carries meaning, in order; where words are not spaced, each sign. */
  readonly words: readonly string[];
  /** Where a clause begins that might as well come first. */
  readonly turns: readonly number[];
};

/** Reads a lesson in any language. Words that say no become one sign, and words that say nothing are left out. */
export function readWords(lesson: string): LessonWords {
  const text = plainText(lesson);
  const words: string[] = [];
  const turns: number[] = [];
  for (const clause of text.split(clauseEnd)) {
    const start = words.length;
    let denied: Denial | null = null;
    for (const token of dropEndings(clause).match(tokens) ?? []) {
      if (clauseOpeners.has(token) && words.length > 0) turns.push(words.length);
      const denial: Denial | null = denialOf(token, words.length);
      if (denial !== null && isOtherHalf(denial, denied)) continue;
      denied = denial ?? denied;
      const word = denial === null ? meaningOf(token, words.slice(start)) : NOT;
      if (word !== null) words.push(word);
    }
  }
  return { text, words, turns: turns.filter((turn) => turn < words.length) };
}

/** A comma in a number, a colon or question mark in code and a point in a name end nothing. */
const clauseEnd = /[;()…、。]+|,(?!\d)|[:!?.]+(?=\s|$|[\p{sc=Han}\p{sc=Hira}\p{sc=Katakana}])|\s[–—-]+\s|—/u;

/**
 * Names with signs inside (`package.json`, `src/core`, `@types/node`, `.env`), options, numbers, operators, words.
 * Scripts without spaces give a token a sign; a run of katakana is one word.
 */
const tokens = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])--?\p{L}[\p{L}\p{N}-]*`,
    String.raw`[.@/]?[a-z\d]+(?:[._/@:\\]+[a-z\d]+)+|(?<!\S)[.@][a-z]+`,
    String.raw`(?<![\p{L}\p{N}])-?\p{N}+(?:[.,]\p{N}+)*|\p{N}+`,
    '[<>=!&|%^~$*]+',
    String.raw`[\p{sc=Katakana}ー]+|[\p{sc=Han}\p{sc=Hira}]`,
    String.raw`[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*`,
    String.raw`(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}])+[+#]*`,
  ].join('|'),
  'gu',
);

/** A word that says no, and where. `half`: in some languages it goes with another one. */
type Denial = { readonly half: 'first' | 'second' | 'whole'; readonly at: number };

function denialOf(token: string, at: number): Denial | null {
  if (pairedNotWords.first.has(token)) return { half: 'first', at };
  if (pairedNotWords.second.has(token)) return { half: 'second', at };
  return notWords.has(token) ? { half: 'whole', at } : null;
}

/** "ne … pas", "no … nunca" and "никогда не" say no once; "never not" says it twice. */
function isOtherHalf(denial: Denial, before: Denial | null): boolean {
  if (before === null || denial.half === 'whole' || before.half === 'whole') return false;
  const apart = denial.at - before.at;
  return denial.half !== before.half && apart <= (denial.half === 'second' ? 4 : 1);
}

/** What a token means behind the words `before` it in its clause; null for nothing. */
function meaningOf(token: string, before: readonly string[]): string | null {
  // "not always" is not "not".
  if (fillersUnlessDenied.has(token)) return before.at(-1) === NOT ? token : null;
  // "Should test" is "test", but "tests should log" is not "test logs".
  if (modals.has(token)) return before.length === 0 ? null : 'should';
  return fillers.has(token) ? null : (abbreviations.get(token) ?? token);
}
