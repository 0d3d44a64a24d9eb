/**
 * Whether a lesson says nothing that another person could act on. Wrong alarms cost more than misses here, so a lesson
 * is vague only when nothing in it is specific, and it is either too short to say anything or one of the phrases that
 * people write to have written something ("Should have planned better.").
 */
export function isVague(lesson: string): boolean {
  const text = lesson.replace(/^\[[ xX]\]\s+/, '').trim();
  // Scripts without spaces have no words to count.
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u.test(text))
    return false;
  if (text === '' || specific.some((sign) => sign.test(text))) return false;
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.length < fewWords || (words.length <= manyWords && empty.test(text));
}

const fewWords = 4;
const manyWords = 9;

/** Signs that a lesson is about something in particular. */
const specific: readonly RegExp[] = [
  // Code, quoted words, numbers, paths, options, names with a dot or an underscore.
  /[`"“«]|\d|[\p{L}\d][/_.:][\p{L}\d]|\(\)|--\p{L}/u,
  // A name: a capital inside a word, or at the start of one that does not open the sentence.
  /\p{Ll}\p{Lu}|\p{Lu}{2}|[^.!?\s]\s+\p{Lu}/u,
  // An order, a contrast, a condition or a reason.
  /\b(?:before|after|instead|rather|because|unless|until|when|whenever|without|otherwise|so that|not)\b/i,
];

/** What is better, more or sooner than what nobody says. */
const empty =
  /\b(?:better|more|earlier|sooner|careful|carefully|properly|harder|enough|improve|improved|improving|faster|attention|communicate|communication)\b/i;
