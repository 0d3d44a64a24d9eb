import { type StoreRefusal, StoreRefused } from '../../use-cases/store-refused.ts';

/** SQLite's primary result codes that are the disk's or another process's doing (sqlite.org/rescode.html). */
const refusals: ReadonlyMap<number, StoreRefusal> = new Map([
  [3, 'read-only'], // SQLITE_PERM
  [5, 'locked'], // SQLITE_BUSY
  [6, 'locked'], // SQLITE_LOCKED
  [8, 'read-only'], // SQLITE_READONLY
  [10, 'broken'], // SQLITE_IOERR
  [11, 'broken'], // SQLITE_CORRUPT
  [13, 'full'], // SQLITE_FULL
  [14, 'read-only'], // SQLITE_CANTOPEN
  [26, 'broken'], // SQLITE_NOTADB
]);

/** The refusal that an error of `node:sqlite` stands for; any other error comes back as it is. */
export function refusalOf(error: unknown): unknown {
  const code = primaryCode(error);
  const reason = code === null ? undefined : refusals.get(code);
  return reason === undefined ? error : new StoreRefused(reason, error);
}

/** Extended codes carry the primary one in their low byte. */
function primaryCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}
