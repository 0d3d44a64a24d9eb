import type { EntryPath } from '../core/entry/entry-path.ts';

/** The page of a file on a branch, for people. */
export function blobUrl(repositoryUrl: string, branch: string, path: EntryPath): string {
  return `${repositoryUrl}/blob/${encodeParts(branch)}/${encodeParts(path)}`;
}

function encodeParts(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
