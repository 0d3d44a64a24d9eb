import type { IncomingMessage } from 'node:http';
import { readBytes } from './read-bytes.ts';

/** Room for a view with everything that Slack lets a person type into it, several times over. */
const MOST_BYTES = 4_000_000;

/** The request's body as JSON, or undefined when it is not JSON, not declared as JSON, or too long. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request, 'application/json', MOST_BYTES);
  try {
    return bytes === null ? undefined : JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
