import type { IncomingMessage } from 'node:http';

/**
 * The request's body; null when it is not declared as this type, which a cross-site form cannot send without asking
 * first, or is longer than `most` bytes.
 */
export async function readBytes(
  request: IncomingMessage,
  type: string,
  most: number,
): Promise<Buffer | null> {
  if (!request.headers['content-type']?.startsWith(type)) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
