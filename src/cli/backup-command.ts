import { parseArgs } from 'node:util';
import { parseStorePlace } from '../config.ts';
import { describeConfigProblems } from '../describe-config-problems.ts';
import { backupStore } from '../store/sqlite/backup-store.ts';
import type { Command } from './command.ts';
import { readEnvironment } from './read-environment.ts';

/** `buildlog backup`: a consistent copy of the store, while the bot runs. */
export const backupCommand: Command = {
  usage: `Usage: buildlog backup FILE

Copies the store in BUILDLOG_DATA_DIR into FILE as it is at one moment, while the bot goes on. FILE must not be there
yet. To restore, stop the bot and put the copy in the place of buildlog.sqlite in an otherwise empty BUILDLOG_DATA_DIR.
A store in PostgreSQL is copied with pg_dump.

  --help   show this

Exit code: 0, 1 where it could not be copied, 2 where it was asked in the wrong way.`,

  async run(args, terminal) {
    const file = readFile(args);
    if (file === null) return { type: 'misused', why: 'Name one file to copy to' };
    const place = parseStorePlace(readEnvironment());
    if (place.type === 'problems') {
      terminal.complain(describeConfigProblems(place.problems, 'buildlog cannot copy its store'));
      return { type: 'failed' };
    }
    if ('url' in place.store) {
      terminal.complain('The store is a PostgreSQL database (DATABASE_URL): pg_dump copies it.');
      return { type: 'failed' };
    }
    try {
      await backupStore(place.store.folder, file);
      terminal.complain(`The store in ${place.store.folder} is copied to ${file}`);
      return { type: 'done' };
    } catch (error) {
      terminal.complain(`Not copied: ${error instanceof Error ? error.message : String(error)}`);
      return { type: 'failed' };
    }
  },
};

function readFile(args: readonly string[]): string | null {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : file;
  } catch {
    return null;
  }
}
