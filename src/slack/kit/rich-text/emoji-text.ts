/**
 * The character of a standard emoji, else its name between colons.
 * Slack gives `unicode` as hex code points joined by hyphens, skin tone last (`1f44b-1f3fd`), and none for a team's
 * own emoji: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
export function emojiText(name: string, unicode: string): string {
  return characterOf(unicode) ?? `:${name}:`;
}

function characterOf(unicode: string): string | null {
  if (!/^[0-9a-f]{1,6}(-[0-9a-f]{1,6}){0,15}$/i.test(unicode)) return null;
  const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16));
  return points.every(isCharacter) ? String.fromCodePoint(...points) : null;
}

/** Not a control character and not half a surrogate pair: the rest of the pipeline would drop those. */
function isCharacter(point: number): boolean {
  return point > 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}
