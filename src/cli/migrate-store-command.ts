import { parseArgs } from 'node:util';
import { parseStorePlace } from '../config.ts';
import { describeConfigProblems } from '../describe-config-problems.ts';
import { copyStore } from '../store/copy-store.ts';
import type { StorePlace } from '../store/open-database.ts';
import type { Command } from './command.ts';
import { readEnvironment } from './read-environment.ts';

/** `buildlog migrate-store`: everything that one store holds, into another. */
export const migrateStoreCommand: Command = {
  usage: `Usage: buildlog migrate-store --to PLACE

Copies the whole store that the settings name (DATABASE_URL, else BUILDLOG_DATA_DIR) into an empty one. Stop the bot
first; the store that is copied stays as it is. Then let the settings name the other one, and start.

  --to PLACE   postgres://… for a PostgreSQL database, or a folder for a file in it
  --help       show this

Exit code: 0, 1 where it could not be copied, 2 where it was asked in the wrong way.`,

  async run(args, terminal) {
    const to = readTarget(args);
    if (to === null) return { type: 'misused', why: 'Say where to: --to postgres://…' };
    const from = parseStorePlace(readEnvironment());
    if (from.type === 'problems') {
      terminal.complain(describeConfigProblems(from.problems, 'buildlog cannot copy its store'));
      return { type: 'failed' };
    }
    try {
      const count = await copyStore(from.store, to);
      const setting = 'url' in to ? 'DATABASE_URL' : 'BUILDLOG_DATA_DIR, without DATABASE_URL';
      terminal.complain(`${count} rows are copied. Now set ${setting} to the new place, and start.`);
      return { type: 'done' };
    } catch (error) {
      terminal.complain(`Nothing is copied: ${error instanceof Error ? error.message : String(error)}`);
      return { type: 'failed' };
    }
  },
};

function readTarget(args: readonly string[]): StorePlace | null {
  try {
    const { to = '' } = parseArgs({ args: [...args], options: { to: { type: 'string' } } }).values;
    if (to === '') return null;
    return /^postgres(ql)?:\/\//.test(to) ? { url: to } : { folder: to };
  } catch {
    return null;
  }
}
