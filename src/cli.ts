#!/usr/bin/env node
import type { Command, Terminal } from './cli/command.ts';
import { runCommand } from './cli/run-command.ts';

const usage = `Usage: buildlog <command>

  start           run the bot; settings come from the environment, or from a file named .env
  doctor          check every setting and permission against the live servers
  manifest        print the manifest of the Slack app
  backup          copy the store while the bot runs
  migrate-store   copy the store into PostgreSQL, or back
  distill         collect the lessons of the build journals in a folder
  lint            find what a reader of the journals would lose
  --help          show this; after a command, what it takes

To try it without an account: npm run sandbox`;

/** Each command is loaded when it is asked for: the ones that only read files start without the bot. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['start', async () => (await import('./cli/start-command.ts')).startCommand],
  ['doctor', async () => (await import('./cli/doctor-command.ts')).doctorCommand],
  ['manifest', async () => (await import('./cli/manifest-command.ts')).manifestCommand],
  ['backup', async () => (await import('./cli/backup-command.ts')).backupCommand],
  ['migrate-store', async () => (await import('./cli/migrate-store-command.ts')).migrateStoreCommand],
  ['distill', async () => (await import('./cli/distill-command.ts')).distillCommand],
  ['lint', async () => (await import('./cli/lint-command.ts')).lintCommand],
]);

const terminal: Terminal = { print: (text) => console.log(text), complain: (text) => console.error(text) };

// Whoever reads the output may have seen enough, as `| head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const [name, ...args] = process.argv.slice(2);
const command = commands.get(name ?? '');
if (command !== undefined) {
  process.exitCode = await runCommand(await command(), args, terminal);
} else if (name === 'help' || name === '--help') {
  terminal.print(usage);
} else {
  terminal.complain(name === undefined ? usage : `Unknown command: ${name}\n\n${usage}`);
  process.exitCode = 2;
}
