import { blobOidOf } from '../core/entry/blob-oid.ts';
import type { Plan } from './plan-changes.ts';
import type { Files } from './snapshot.ts';

/** The files as a plan's commit leaves them. */
export function filesAfter(files: Files, { writes }: Plan): Files {
  const written = [...writes].map(([path, text]) => [path, { oid: blobOidOf(text), text }] as const);
  return new Map([...files, ...written]);
}
