import { openDatabase, type StorePlace } from './open-database.ts';
import { type Store, storeOver } from './store-over.ts';

/**
 * Opens the store of a folder or of a database, creating what is not there; every change is durable when its promise
 * resolves. Rejects with `FolderInUse` while another process has the folder, with `StoreRefused` when the file or the
 * database cannot be used.
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const { db, close } = await openDatabase(place);
  return { ...storeOver(db), close };
}
