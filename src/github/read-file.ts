import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { ReadResult } from '../use-cases/ports.ts';
import { blobUrl } from './blob-url.ts';
import type { Refusal } from './classify-answer.ts';
import { isBehind, type OwnCommit } from './is-behind.ts';
import { ownRefusals } from './own-refusals.ts';
import { readSnapshot, type SnapshotSource } from './read-snapshot.ts';
import type { FoundFile } from './snapshot.ts';

export type FileRead =
  | Exclude<ReadResult, { type: 'trouble' }>
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** One file of the branch as it is now. */
export async function readFile(
  source: SnapshotSource & { readonly own: OwnCommit },
  path: EntryPath,
  now: Instant,
): Promise<FileRead> {
  const read = await readSnapshot(source, [path], now);
  if (read.type === 'empty') return { type: 'absent' };
  if (read.type === 'refusal') return read;
  const { snapshot } = read;
  if (isBehind(snapshot, source.own, now)) return { type: 'refusal', refusal: ownRefusals.behind };
  return foundFile(snapshot.files.get(path), blobUrl(snapshot.place.url, snapshot.branch, path));
}

/** What was found at a path, with the page of it. */
export function foundFile(file: FoundFile | undefined, url: string): FileRead {
  if (file === undefined || file === null) return { type: 'absent' };
  return file.text === null ? { type: 'refusal', refusal: ownRefusals.noText } : { type: 'file', file, url };
}
