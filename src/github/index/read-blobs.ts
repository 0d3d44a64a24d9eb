import * as z from 'zod';
import { type BlobOid, blobOidOf } from '../../core/entry/blob-oid.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { BlobSeen } from '../../use-cases/ports.ts';
import type { Answer, Ask } from '../answer.ts';
import { classifyAnswer, type Refusal } from '../classify-answer.ts';
import { complaintsOf } from '../complaint.ts';
import { ownRefusals } from '../own-refusals.ts';
import { readBlob } from '../read-blob.ts';
import { refusalOfRead } from '../refusal-of-read.ts';

/** How many blobs the next query asks for: GitHub limits what a query may take, and does not say to how much. */
type NextBlobs = { count: number };

/** What others ask for at once (Sveltia CMS, 250). */
export const MOST_BLOBS = 250;

export type BlobsRead =
  | { readonly type: 'blobs'; readonly blobs: readonly BlobSeen[] }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

type Source = { readonly ask: Ask; readonly repository: string; readonly nextBlobs: NextBlobs };

const blob = z.object({ text: z.string().nullish(), isBinary: z.boolean().nullish() });
const answerBody = z.object({ data: z.object({ repository: z.record(z.string(), blob.nullish()) }) });

/**
 * Some of these blobs, at least one, from the first on: as many as GitHub gives in one query, or half as many after one
 * that was too much for it. A text is believed only when it has the oid it was asked by, so one that GitHub has cut, at
 * 512,000 bytes, is read again by itself.
 */
export async function readBlobs(source: Source, oids: readonly BlobOid[], now: Instant): Promise<BlobsRead> {
  const { ask, repository, nextBlobs } = source;
  for (;;) {
    const some = oids.slice(0, nextBlobs.count);
    const answer = await ask({
      method: 'POST',
      path: '/graphql',
      body: query(repository, some),
      patience: 'read',
    });
    const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
    const found = parsed?.success === true ? parsed.data.data.repository : {};
    const isWhole =
      parsed?.success === true && answer.type === 'answered' && complaintsOf(answer).length === 0;
    // What came beside a complaint counts: of a query that takes too much GitHub gives a part.
    const came = some.filter((_, index) => isWhole || found[`b${index}`] != null);
    if (came.length > 0) {
      nextBlobs.count = isWhole
        ? Math.min(nextBlobs.count * 2, MOST_BLOBS)
        : Math.max(1, nextBlobs.count >> 1);
      return seenIn(
        source,
        came.map((oid) => ({ oid, blob: found[`b${some.indexOf(oid)}`] ?? null })),
        now,
      );
    }
    if (some.length <= 1 || !isTooMuch(answer, now))
      return { type: 'refusal', refusal: refusalOfRead(answer, now) };
    nextBlobs.count = some.length >> 1;
  }
}

type Came = { readonly oid: BlobOid; readonly blob: z.infer<typeof blob> | null };

async function seenIn({ ask, repository }: Source, came: readonly Came[], now: Instant): Promise<BlobsRead> {
  const blobs: BlobSeen[] = [];
  for (const { oid, blob } of came) {
    if (blob?.isBinary === true) {
      blobs.push({ oid, type: 'unreadable', reason: 'It is no text.' });
      continue;
    }
    const text = blob?.text ?? null;
    if (text !== null && blobOidOf(text) === oid) {
      blobs.push({ oid, type: 'text', text });
      continue;
    }
    const whole = await readBlob({ ask, repository }, oid, now);
    if (whole.type === 'refusal' && blobs.length > 0) break;
    if (whole.type === 'refusal') return whole;
    if (whole.type === 'absent') return { type: 'refusal', refusal: ownRefusals.noBlob };
    blobs.push(textOf(oid, whole.bytes));
  }
  return { type: 'blobs', blobs };
}

function textOf(oid: BlobOid, bytes: Uint8Array): BlobSeen {
  const text = Buffer.from(bytes).toString('utf8');
  return blobOidOf(text) === oid
    ? { oid, type: 'text', text }
    : { oid, type: 'unreadable', reason: 'It is not UTF-8.' };
}

/** Whether less may work: GitHub gave up, or its connection did. */
function isTooMuch(answer: Answer, now: Instant): boolean {
  if (answer.type !== 'answered') return answer.type === 'silence';
  return classifyAnswer(answer, now).means === 'unreachable';
}

function query(repository: string, oids: readonly BlobOid[]) {
  const [owner = '', name = ''] = repository.split('/');
  const declared = oids.map((_, index) => `, $o${index}: GitObjectID!`).join('');
  const fields = oids.map(
    (_, index) => `b${index}: object(oid: $o${index}) { ... on Blob { isBinary text } }`,
  );
  return {
    query: `query Blobs($owner: String!, $name: String!${declared}) {
      repository(owner: $owner, name: $name) { ${fields.join('\n')} }
    }`,
    variables: { owner, name, ...Object.fromEntries(oids.map((oid, index) => [`o${index}`, oid])) },
  };
}
