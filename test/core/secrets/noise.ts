export const alphabets = {
  hex: '0123456789abcdef',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  letters: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  alphanumeric: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  base64: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/',
} as const;

/**
 * As many characters as a generator of tokens would make, the same in each run. Made here and never written down, so
 * that no scanner takes this repository's tests for a leak.
 */
export function noise(length: number, of: keyof typeof alphabets = 'alphanumeric', seed = 7): string {
  const alphabet = alphabets[of];
  let state = seed * 2_654_435_761 + length;
  return Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return alphabet[(state >>> 9) % alphabet.length] ?? '';
  }).join('');
}
