/** A lesson without what only dresses it: case, width, markdown, pictures, labels before it, contractions. */
export function plainText(lesson: string): string {
  return dressings.reduce((text, [found, meant]) => text.replace(found, meant), lowerCase(lesson)).trim();
}

/** The clause without the polite or dictionary end of its last verb, which Japanese writes in many ways. */
export function dropEndings(clause: string): string {
  return clause
    .trim()
    .replace(
      /(?:ようにします|ようにする|すべきだった|すべきだ|すべき|べきだった|べきだ|べき|こと|しましょう|してください|して下さい|します|する)+$/u,
      '',
    )
    .replace(/^(?:必ず|常に|总是|始终|务必|一定|必须|应该|应当|我们)+/u, '');
}

/** All but the letter of an option: `-d` and `-D` do different things. */
function lowerCase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\w-])-[A-Z](?!\w)|\p{Lu}/gu, (found) =>
      found.startsWith('-') ? found : found.toLowerCase(),
    );
}

const dressings: readonly (readonly [RegExp, string])[] = [
  // The dot that lower case leaves of a Turkish capital, soft hyphens, zero-width signs, what picks an emoji's look.
  [/\u0307|\u00ad|[\u200b-\u200f]|\u2060|\ufe0f/g, ''],
  // Letters that come back from capitals as others.
  [/ı/g, 'i'],
  [/ß/g, 'ss'],
  [/ς/g, 'σ'],
  [/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1'],
  [/^\s*(?:[-*+]\s+)?(?:\[[ x]\]\s+)?(?:(?:lesson|note|tip|til|reminder)\s*:\s*)?/, ''],
  [/(\*{1,3}|~~)(?=\S)([^*~]*[^*~\s])\1/g, '$2'],
  [/`+|(?<![\p{L}\p{N}])_+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_+(?![\p{L}\p{N}])/gu, ''],
  [/❌|🚫|⛔|👎|✖|✗|✘/gu, ' not '],
  [/[’‘ʼ]/g, "'"],
  [/(\d),(?=\d{3}(?!\d))/g, '$1'],
  [/\b(?:cannot|can'?t)\b/g, 'can not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\b(do|does|did|should|would|could|must|is|are|was|were|have|has|had|need)n'?t\b/g, '$1 not'],
  [/\blet's\b/g, ''],
  [/'(?:s|ve|re|ll|d|m)(?!\p{L})/gu, ' '],
  [/(?<!\p{L})n'(?=\p{L})/gu, 'ne '],
  [/(?<!\p{L})(?:[ldjcsmt]|qu|dell|all|nell|un)'(?=\p{L})/gu, ' '],
  // "Do not forget to test" is "test", and no need is not a ban.
  [/\b(?:do not|never) forget to\b|\bremember to\b|\bmake sure (?:to|that|you|we)\b|\bbe sure to\b/g, ''],
  [/\b(?:next time|in (?:the )?future|from now on)(?:,|\b)/g, ''],
  [
    /\bno need\b|\bneeds? not\b|\bnot (?:have|has|had|need|needs|needed)(?= to\b)|\bnot need(?:ed)?\b/g,
    'not obliged',
  ],
  [/\b(should|must|ought to) have\b/g, '$1'],
  [/\b(?:need|needs|needed|has|have|had) to\b|\bhay que\b/g, ''],
  [/\b(?:instead of|rather than|in place of)\b/g, 'instead'],
  // Forms of "do not" as Chinese rules begin; most of these signs alone are parts of other words.
  [/绝不要|绝不|切勿|请勿|永远不要|千万不要|不要|不应该|不应|不得|不能|不可|禁止/g, ' not '],
  [/\s+/g, ' '],
];
