import type { Command, Outcome, Terminal } from './command.ts';

/** Runs a command, or says how it is used. Returns the exit code: 0 done, 1 findings or a failure, 2 misused. */
export async function runCommand(
  { usage, run }: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  if (args.includes('--help')) {
    terminal.print(usage);
    return 0;
  }
  const outcome = await run(args, terminal);
  if (outcome.type === 'misused') terminal.complain(`${outcome.why}\n\n${usage}`);
  return exitCodeOf(outcome);
}

function exitCodeOf(outcome: Outcome): 0 | 1 | 2 {
  switch (outcome.type) {
    case 'done':
      return 0;
    case 'findings':
    case 'failed':
      return 1;
    case 'misused':
      return 2;
    default:
      return outcome satisfies never;
  }
}
