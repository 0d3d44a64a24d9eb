import type { IncomingMessage } from 'node:http';

/** Room for an upload of Slack's largest file for a form (10 MB) as base64. */
const MOST_BYTES = 14_000_000;

/** The request's body as JSON, or undefined when it is not JSON, not declared as JSON, or too long. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  // A cross-site form cannot send this type without asking first.
  if (!request.headers['content-type']?.startsWith('application/json')) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
