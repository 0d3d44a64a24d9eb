import { wordSet } from './word-set.ts';

/**
 * Whether two words are one: equal, forms of one word by endings that one grammar knows side by side, or one of them
 * mistyped. Their first letters are equal then, as `wordStart` takes them. Names with signs in them, numbers, and words
 * of a script whose endings are not known here have to be equal.
 */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (ownWords.has(one) || ownWords.has(other)) return false;
  const script = scripts.find(({ letters }) => letters.test(one) && letters.test(other));
  return script !== undefined && (isFormOf(one, other, script.endings) || isTypo(one, other));
}

/** Look like forms of a verb and are things: the setting is not the set. */
const ownWords = wordSet(`
  setting logging string building meeting warning binding heading listing mapping spring thing training offering`);

/** The letters that all forms of a word begin with, for finding them. */
export function wordStart(word: string): string {
  return /\p{sc=Hang}/u.test(word) ? word.slice(0, 2) : word.slice(0, 3);
}

/** `shortest` letters have to be shared before endings of that row count; `` is no ending. */
type Endings = { readonly shortest: number; readonly rows: readonly ReadonlySet<string>[] };

/** Rows that would make a worker of work, or a state of a statement, are left out. */
const latin: readonly Endings[] = [
  // English.
  endings(3, ',s,es,ed,ing', 'e,es,ed,ing'),
  endings(4, 'e,ion,ions,ing', ',ion,ions,ing', 'y,ies,ied,ying'),
  // German, Dutch and Scandinavian; French; Spanish, Portuguese and Italian.
  endings(4, 'e,en,t,st,te,ten,et', 'e,en,em,es,n', ',n,s,es'),
  endings(6, ',en'),
  endings(4, 'e,es,ent', 'er,ez,é,ée,és,ées,ons,ant', ',x'),
  endings(4, 'a,o,as,os', 'a,e,ar,en,an,ando,ado,ada', 'er,en,iendo,ido,ida', 'i,e,a,are,ere,ire,ato,ata'),
];

const scripts: readonly { readonly letters: RegExp; readonly endings: readonly Endings[] }[] = [
  { letters: /^\p{sc=Latin}+$/u, endings: latin },
  {
    letters: /^\p{sc=Cyrillic}+$/u,
    endings: [
      endings(3, ',а,у,ом,е,ы,ов,ам,ами,ах,и', 'а,у,ой,е,ы,и,ю,я,ам,ами,ах,', 'ый,ая,ое,ые,ого,ому,ым,ых,ую'),
      endings(4, 'ть,йте,й,ешь,ем,ет,ют,л,ла,ли', 'ить,ите,и,ишь,им,ит,ят,ил,или', 'ь,я,ю,ем,и,ей'),
    ],
  },
  // Who does and to whom it is done are kept apart.
  {
    letters: /^\p{sc=Hangul}+$/u,
    endings: [endings(2, ',은,는,이,가', ',을,를', '한다,하기,하세요,하자,합니다,하라')],
  },
];

function endings(shortest: number, ...rows: readonly string[]): Endings {
  return { shortest, rows: rows.map((row) => new Set(row.split(','))) };
}

function isFormOf(one: string, other: string, known: readonly Endings[]): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  // Endings may begin alike: the stem ends anywhere in what is shared, or before a doubled letter.
  for (let stem = shared; stem >= Math.max(2, shared - 2); stem -= 1) {
    const ends = [endOf(one, stem), endOf(other, stem)] as const;
    for (const { shortest, rows } of known)
      if (stem >= shortest && rows.some((row) => row.has(ends[0]) && row.has(ends[1]))) return true;
  }
  return false;
}

/** `running` ends in `ing` behind `run`, for English doubles the letter. */
function endOf(word: string, stem: number): string {
  const end = word.slice(stem);
  return end[0] === word[stem - 1] && /^.(?:ing|ed)$/.test(end) ? end.slice(1) : end;
}

/** Two letters the wrong way round, or one not doubled, behind the first three of a long word. */
function isTypo(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 6 || wordStart(one) !== wordStart(other)) return false;
  if (undoubled(one) === undoubled(other)) return true;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`;
  return one.length === other.length && swapped === other;
}

function undoubled(word: string): string {
  return word.replace(/(\p{L})\1/gu, '$1');
}
