import * as z from 'zod';
import { type BlobOid, blobOidOf, parseBlobOid } from '../core/entry/blob-oid.ts';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Ask } from './answer.ts';
import type { Refusal } from './classify-answer.ts';
import type { Complaint } from './complaint.ts';
import { fileAlias } from './file-fields.ts';
import { ownRefusals } from './own-refusals.ts';
import { readBlob } from './read-blob.ts';
import type { Files, FoundFile } from './snapshot.ts';

const SYMBOLIC_LINK = 0o120000;

const entry = z
  .object({
    type: z.string().nullable(),
    mode: z.number(),
    oid: z.string().transform((text, context) => parseBlobOid(text) ?? notAnOid(context)),
    object: z.object({ text: z.string().nullish(), isBinary: z.boolean().nullish() }).nullish(),
  })
  .nullish();

/**
 * The files of a Commit's answer. A text is believed only when it has the oid it came with: GraphQL cuts texts at
 * 512,000 bytes and guesses at other encodings, and an edit of such a text would lose the rest.
 */
export async function readFiles(
  around: { readonly ask: Ask; readonly now: Instant; readonly nameWithOwner: string },
  commit: Readonly<Record<string, unknown>>,
  paths: readonly EntryPath[],
  complaints: readonly Complaint[],
): Promise<
  { readonly type: 'files'; readonly files: Files } | { readonly type: 'refusal'; readonly refusal: Refusal }
> {
  const files = new Map<EntryPath, FoundFile>();
  for (const [index, path] of paths.entries()) {
    const alias = fileAlias(index);
    // A file over 10 MB comes as null with a complaint; taken for absent it would be overwritten.
    if (complaints.some((complaint) => complaint.path.includes(alias))) {
      files.set(path, { text: null, oid: null });
      continue;
    }
    const parsed = entry.safeParse(commit[alias]);
    if (!parsed.success) return { type: 'refusal', refusal: unknownShape };
    const found = parsed.data;
    if (found == null) {
      files.set(path, null);
    } else if (found.type !== 'blob' || found.mode === SYMBOLIC_LINK || found.object?.isBinary === true) {
      files.set(path, { text: null, oid: found.oid });
    } else {
      const text = found.object?.text ?? '';
      const whole = blobOidOf(text) === found.oid ? text : await readWhole(around, found.oid);
      if (whole !== null && typeof whole !== 'string') return { type: 'refusal', refusal: whole };
      files.set(path, { text: whole, oid: found.oid });
    }
  }
  return { type: 'files', files };
}

/** The text of a blob by REST, null when its bytes are no UTF-8 text. */
async function readWhole(
  { ask, now, nameWithOwner }: { readonly ask: Ask; readonly now: Instant; readonly nameWithOwner: string },
  oid: BlobOid,
): Promise<string | null | Refusal> {
  const read = await readBlob({ ask, repository: nameWithOwner }, oid, now);
  if (read.type === 'refusal') return read.refusal;
  if (read.type === 'absent') return ownRefusals.noBlob;
  const text = Buffer.from(read.bytes).toString('utf8');
  return blobOidOf(text) === oid ? text : null;
}

const unknownShape: Refusal = {
  means: 'unreachable',
  detail: 'a file came in a shape we do not know',
  retryAt: null,
};

function notAnOid(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'not a blob oid' });
  return z.NEVER;
}
