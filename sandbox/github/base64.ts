/** RFC 4648 with padding and nothing else, as GraphQL's `Base64String` wants it; null when it is not that. */
export function decodeStrictBase64(text: string): Buffer | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** REST also takes line breaks, and answers with a line break after every 60 characters. */
export function decodeLooseBase64(text: string): Buffer | null {
  return decodeStrictBase64(text.replace(/[\r\n]/g, ''));
}

export function encodeInLines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}
