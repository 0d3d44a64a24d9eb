import { wordSet } from './word-set.ts';

/** Stands for every word that says no. A word of a lesson has no capitals. */
export const NOT = 'NOT';

/** Words that say no by themselves. */
export const notWords: ReadonlySet<string> = wordSet(`
  not never avoid nor neither nicht niemals kein keine keinen keinem keiner keines niet nooit geen
  inte aldrig ingen inga ikke aldri ei älä älkää ära ekki nici немає
  asla değil jangan tidak tak bukan belum không đừng chớ chưa hindi huwag δεν δε μην μη ποτέ
  לא אל אין לעולם لا لم لن ليس ليست غير نباید نه هرگز नहीं न मत না নয় இல்லை వద్దు ಬೇಡ
  않는다 않다 않고 않도록 않습니다 않기 말 말고 말자 마세요 마라 말아야 안 못 hapana usi`);

/** Words that say no, in pairs where the language wants two: once together. */
export const pairedNotWords = {
  first: wordSet('ne no non não nao nem nie не нет нельзя ні nije nemoj neće'),
  second: wordSet(`
    pas jamais rien aucun aucune nunca jamás nada ningún ninguna ninguno nenhum nenhuma mai niente nessun nessuno nessuna
    niciodată никогда ничего никакой ніколи нічого nigdy nic nikdy nikada nikoli soha semmi`),
} as const;

/** They add nothing to a rule, unless the rule denies them: "always", "just", "it is needed". */
export const fillersUnlessDenied: ReadonlySet<string> = wordSet(`
  always just really very also immer altijd alltid altid alltid aina toujours siempre sempre mereu zawsze vždy vedno
  uvijek mindig всегда завжди selalu luôn πάντα תמיד دائما دائماً همیشه हमेशा 항상 반드시
  нужно надо потрібно треба trzeba musi musimy harus perlu cần phải gerekir gerek lazım يجب צריך צריכים`);
