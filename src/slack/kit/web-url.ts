/**
 * The address when a person may follow it from a file or a message (http, https, mailto), with white space encoded
 * and control characters dropped; null for every other scheme and for what is no address.
 */
export function webUrl(text: string): string | null {
  const url = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]/gu, '')
    .trim();
  if (!/^(https?:\/\/|mailto:)[^\s/]/i.test(url)) return null;
  return URL.canParse(url) ? url.replace(/\s/g, encodeURIComponent) : null;
}
