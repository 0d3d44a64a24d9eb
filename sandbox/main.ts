import { parseArgs } from 'node:util';
import { startSandbox } from './start-sandbox.ts';
import { terminalLog } from './terminal-log.ts';

const usage = `Usage: npm run sandbox [-- --port PORT] [--empty]

  --port PORT  the port to use, or the next free one (default: 4100)
  --empty      start with repositories that have no commit yet
  --help       show this`;

const asked = readArguments();
if (asked === null) {
  console.error(usage);
  process.exitCode = 2;
} else if (asked.help) {
  console.log(usage);
} else {
  await run(asked.port, asked.empty);
}

async function run(port: number, empty: boolean): Promise<void> {
  const sandbox = await startSandbox({ port, seed: empty ? 'empty' : 'readme', log: terminalLog });
  let endingSince: number | null = null;
  const end = () => {
    // npm passes on the signal that the terminal has already sent to everyone: the same Ctrl-C arrives twice.
    // One pressed again later does not wait for a tidy end.
    if (endingSince !== null && Date.now() - endingSince > 1_000) process.exit(130);
    if (endingSince !== null) return;
    endingSince = Date.now();
    void sandbox.stop().then(
      () => process.exit(0),
      (problem: unknown) => {
        console.error(problem);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  console.log(`
  buildlog sandbox

  Open     ${sandbox.origin}
  Clone    git clone ${sandbox.github.cloneUrl}

  Real     the bot, Bolt, octokit, GitHub's GraphQL schema, git
  Played   Slack's and GitHub's servers: no account, no network, nothing leaves this machine

  Ctrl-C ends everything.
`);
}

function readArguments(): { help: boolean; empty: boolean; port: number } | null {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, empty: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const port = Number(values.port ?? 4100);
    if (!Number.isInteger(port) || port < 1 || port > 65_000) return null;
    return { help: values.help === true, empty: values.empty === true, port };
  } catch {
    return null;
  }
}
