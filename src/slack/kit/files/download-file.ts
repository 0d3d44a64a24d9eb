import { limits } from '../limits.ts';
import { readAtMost } from './read-at-most.ts';
import type { UploadedFile } from './read-files.ts';

export type Downloaded =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'failed'; readonly why: DownloadFailure };

export type DownloadFailure =
  | 'no-address' // Slack gave none
  | 'foreign-address' // not Slack's: our token does not go there
  | 'signed-out' // Slack shows its login page: the token is wrong or lacks files:read
  | 'gone'
  | 'too-large'
  | 'unreachable'; // no answer, not in time, or not the file; may work later

export type DownloadTerms = {
  readonly token: string;
  /** From `fileOrigins`. A file object may be forged to have the token sent elsewhere. */
  readonly origins: readonly string[];
  /** For all of it, from the question to the last byte. */
  readonly milliseconds: number;
};

/**
 * The bytes of an uploaded file, whatever they are. One try. Slack answers a token it does not accept with its login
 * page, as status 200 or a redirect (slackapi/bolt-js#2585), so no redirect is followed and a page is not a file,
 * unless the file is a page: then it is as long as Slack said.
 */
export async function downloadFile(file: UploadedFile, terms: DownloadTerms): Promise<Downloaded> {
  if (file.url === null) return failed('no-address');
  const url = new URL(file.url);
  if (!terms.origins.includes(url.origin) || url.username !== '' || url.password !== '') {
    return failed('foreign-address');
  }
  if (file.size !== null && file.size > limits.fileBytes.max) return failed('too-large');
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${terms.token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(terms.milliseconds),
    });
    return await takeIn(response, file.size);
  } catch {
    // Fetch throws for a connection that fails and for time that is up; neither says anything about the file.
    return failed('unreachable');
  }
}

async function takeIn(response: Response, size: number | null): Promise<Downloaded> {
  if (response.status !== 200) {
    await response.body?.cancel();
    return failed(failureOf(response.status));
  }
  const bytes = await readAtMost(response, limits.fileBytes.max);
  if (bytes === null) return failed('too-large');
  const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
  if (isPage && bytes.length !== size) return failed('signed-out');
  // A connection that ends early can look like a file that ends there.
  if (size !== null && bytes.length < size) return failed('unreachable');
  return { type: 'bytes', bytes };
}

function failureOf(status: number): DownloadFailure {
  if ((status >= 300 && status < 400) || status === 401 || status === 403) return 'signed-out';
  return status === 404 || status === 410 ? 'gone' : 'unreachable';
}

function failed(why: DownloadFailure): Downloaded {
  return { type: 'failed', why };
}
