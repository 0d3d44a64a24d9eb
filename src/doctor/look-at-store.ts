import type { Config } from '../config.ts';
import type { RepositoryName } from '../core/entry/repository-name.ts';
import { openStore } from '../store/open-store.ts';
import type { Check } from './check.ts';

export type StoreLook = {
  readonly check: Check;
  /** The repositories that channels are tied to, as far as the store could be read. */
  readonly repositories: readonly RepositoryName[];
};

/** Opens the store as a start would, creating what is not there, and closes it again. */
export async function lookAtStore(place: Config['store']): Promise<StoreLook> {
  const what = 'url' in place ? 'DATABASE_URL' : 'BUILDLOG_DATA_DIR';
  try {
    const store = await openStore(place);
    try {
      const { count } = await store.outbox.waiting();
      const check: Check = { what, result: 'ok', says: `the store opens, ${count} entries wait`, mend: null };
      return { check, repositories: await store.teamLogs.repositories() };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { check: failed(what, error), repositories: [] };
  }
}

function failed(what: string, error: unknown): Check {
  const says = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'FolderInUse') {
    return {
      what,
      result: 'unknown',
      says: 'a running bot has it; what it holds was not looked at',
      mend: null,
    };
  }
  const mend =
    what === 'DATABASE_URL'
      ? 'Check the address, the password, and that the database takes connections from here'
      : 'Check that the folder is on a local disk with room, and that this user may write there';
  return { what, result: 'wrong', says, mend };
}
