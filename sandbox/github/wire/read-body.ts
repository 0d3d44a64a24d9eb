import type { IncomingMessage } from 'node:http';

/** A commit of 40 MB passes on GitHub and one of 40 MiB fails (grafana/github-api-commit-action#66); base64 adds a third. */
const LARGEST_BODY = 56 * 1024 * 1024;

/** The whole body; null when it is larger than GitHub takes. Rejects when the client goes away before its end. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // Read on to the end all the same: an answer before it would reach the client as a broken pipe.
    if (length <= LARGEST_BODY) chunks.push(bytes);
    else chunks.length = 0;
  }
  return length > LARGEST_BODY ? null : Buffer.concat(chunks);
}
