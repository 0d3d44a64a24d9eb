import anyAscii from 'any-ascii';

const LONGEST = 60;
/** Names Windows will not let a file have; a clone must work there too. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A file-name part made of a-z, 0-9 and single hyphens, at most 66 characters, never empty. Idempotent. */
export function slugOf(text: string): string {
  const ascii = anyAscii(text.normalize('NFKC').replace(/['’]/g, ''));
  const hyphened = ascii
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const slug = cutAtWord(hyphened);
  if (slug === '') return 'entry';
  return reserved.test(slug) ? `${slug}-entry` : slug;
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const word = cut.lastIndexOf('-');
  return word > 0 ? cut.slice(0, word) : cut.slice(0, LONGEST);
}
