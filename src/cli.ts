#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { parseConfig } from './config.ts';
import { describeConfigProblems } from './describe-config-problems.ts';

const usage = `Usage: buildlog <command>

  start     run the bot; settings come from the environment, or from a file named .env
  --help    show this

To try it without an account: npm run sandbox`;

const [command, ...rest] = process.argv.slice(2);
const wantsHelp = command === undefined || command === 'help' || [command, ...rest].includes('--help');

if (wantsHelp) {
  console.log(usage);
  process.exitCode = command === undefined ? 2 : 0;
} else if (command === 'start') {
  await start();
} else {
  console.error(`Unknown command: ${command}\n\n${usage}`);
  process.exitCode = 2;
}

async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const result = parseConfig(process.env);
  if (result.type === 'problems') {
    console.error(describeConfigProblems(result.problems));
    process.exitCode = 1;
    return;
  }
  // Only now: what is missing should be said without waiting for the whole bot to load.
  const { startBot } = await import('./main.ts');
  try {
    const bot = await startBot(result.config);
    endWith(() => bot.stop());
  } catch (error) {
    console.error(`buildlog cannot start: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

/** A supervisor's SIGTERM and Ctrl-C end it tidily; a second one at once. */
function endWith(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  // The socket client rejects where nobody can catch it when Slack refuses a reconnect: leave it to the supervisor.
  process.on('unhandledRejection', (reason) => {
    console.error(JSON.stringify({ level: 60, msg: 'unhandled rejection, stopping', error: String(reason) }));
    process.exit(1);
  });
}
