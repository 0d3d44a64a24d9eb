import { parseConfig } from '../config.ts';
import { describeConfigProblems } from '../describe-config-problems.ts';
import type { Command } from './command.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { readEnvironment } from './read-environment.ts';

/** `buildlog start`: the bot runs until a signal ends it. Says what is missing in the settings, all at once. */
export const startCommand: Command = {
  usage: `Usage: buildlog start

Runs the bot. Settings come from the environment, or from a file named .env; what is missing is said at once.

Exit code: 0, 1 where it cannot start.`,

  async run(_args, terminal) {
    const result = parseConfig(readEnvironment());
    if (result.type === 'problems') {
      terminal.complain(describeConfigProblems(result.problems));
      return { type: 'failed' };
    }
    // Only now: what is missing should be said without waiting for the whole bot to load.
    const { startBot } = await import('../main.ts');
    try {
      const bot = await startBot(result.config);
      endWith(() => bot.stop());
      giveBackMemory();
      return { type: 'done' };
    } catch (error) {
      terminal.complain(`buildlog cannot start: ${error instanceof Error ? error.message : String(error)}`);
      return { type: 'failed' };
    }
  },
};

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
  // A rejection that nobody caught is a bug: what state it leaves is unknown, so the supervisor starts it anew.
  process.on('unhandledRejection', (reason) => {
    console.error(JSON.stringify({ level: 60, msg: 'unhandled rejection, stopping', error: String(reason) }));
    process.exit(1);
  });
}
