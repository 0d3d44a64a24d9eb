/** What the page shows as a picture. No SVG: it may hold scripts. */
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The type of a picture by the end of its name; null for any other file. */
export function pictureType(path: string): string | null {
  const end = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(types, end) ? (types[end] ?? null) : null;
}
