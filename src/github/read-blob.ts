import * as z from 'zod';
import { type BlobOid, blobOidOf } from '../core/entry/blob-oid.ts';
import type { Instant } from '../core/time/instant.ts';
import type { BytesResult } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';

export type BlobRead =
  | Exclude<BytesResult, { type: 'trouble' }>
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const rawBlob = z.object({ content: z.string(), encoding: z.literal('base64') });

/** A blob's bytes by REST, which gives up to 100 MB of any kind (docs "Get a blob"); GraphQL gives texts alone. */
export async function readBlob(
  { ask, repository }: { readonly ask: Ask; readonly repository: string },
  oid: BlobOid,
  now: Instant,
): Promise<BlobRead> {
  const path = `/repos/${repository}/git/blobs/${oid}`;
  const answer = await ask({ method: 'GET', path, patience: 'read' });
  if (answer.type === 'answered' && answer.status === 404) return { type: 'absent' };
  const blob = answer.type === 'answered' && answer.status === 200 ? rawBlob.safeParse(answer.body) : null;
  const bytes = blob?.success === true ? Buffer.from(blob.data.content, 'base64') : null;
  // What was cut on its way is not the blob.
  if (bytes === null || blobOidOf(bytes) !== oid)
    return { type: 'refusal', refusal: classifyAnswer(answer, now) };
  return { type: 'bytes', bytes: new Uint8Array(bytes) };
}
