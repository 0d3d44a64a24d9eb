/** A file's path in the repository: `/` separated, no leading slash, one that git itself would check out. */
export type RepositoryPath = string & { readonly __brand: 'RepositoryPath' };

const LONGEST_PATH = 4_096;

/**
 * Returns the path, or null for what would leave the repository, name git's own folder, or not be one path at all.
 * `.git` counts in every spelling that some file system takes for it (git's `verify_path`).
 */
export function parseRepositoryPath(text: string): RepositoryPath | null {
  if (text.length > LONGEST_PATH || !text.isWellFormed()) return null;
  if (/\p{Cc}/u.test(text)) return null;
  return text.split('/').every(isPlainPart) ? (text as RepositoryPath) : null;
}

function isPlainPart(part: string): boolean {
  if (part === '' || part === '.' || part === '..') return false;
  // HFS+ drops these marks; NTFS drops dots and spaces at the end, and keeps a short name.
  const folded = part.replace(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, '').toLowerCase();
  return !/^(?:\.git|git~1)[ .]*(?:$|[\\:])/.test(folded);
}
