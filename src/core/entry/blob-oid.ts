import { createHash } from 'node:crypto';

/** The name git gives to a file's content: 40 hex digits. */
export type BlobOid = string & { readonly __brand: 'BlobOid' };

/** Returns the oid, or null when the text is not 40 hex digits. */
export function parseBlobOid(text: string): BlobOid | null {
  return /^[0-9a-f]{40}$/.test(text) ? (text as BlobOid) : null;
}

/** The oid git gives to these bytes, or to this text as UTF-8 (sha1 of `blob <bytes>\0` and the bytes), without asking anyone. */
export function blobOidOf(content: string | Uint8Array): BlobOid {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex') as BlobOid;
}
