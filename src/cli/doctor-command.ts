import { parseArgs } from 'node:util';
import { readAppManifest } from '../app-manifest.ts';
import { parseConfig } from '../config.ts';
import type { Check } from '../doctor/check.ts';
import type { ConfigProblem } from '../read-settings.ts';
import type { Command } from './command.ts';
import { readEnvironment } from './read-environment.ts';

/** `buildlog doctor`: every setting and permission, one line each. */
export const doctorCommand: Command = {
  usage: `Usage: buildlog doctor [--json]

Checks every setting and permission against the live servers, one line each. It changes nothing in Slack and on GitHub;
the store is opened as a start would open it, so a folder or tables that are not there yet are created.

  --json   as JSON
  --help   show this

Exit code: 0 where nothing is wrong, 1 where something is, 2 where it was asked in the wrong way.`,

  async run(args, terminal) {
    const json = readRequest(args);
    if (typeof json === 'string') return { type: 'misused', why: json };
    const checks: Check[] = [];
    for await (const check of allChecks()) {
      checks.push(check);
      if (!json) terminal.print(lineOf(check));
    }
    if (json) terminal.print(JSON.stringify({ checks }, null, 2));
    return { type: checks.some(({ result }) => result === 'wrong') ? 'findings' : 'done' };
  },
};

/** With settings missing nothing else can be looked at. */
async function* allChecks(): AsyncGenerator<Check> {
  const parsed = parseConfig(readEnvironment());
  if (parsed.type === 'problems') {
    yield* parsed.problems.map(settingCheck);
    return;
  }
  const { examine } = await import('../doctor/examine.ts');
  yield* examine(parsed.config, readAppManifest(null).scopes);
}

function settingCheck({ variable, problem, page, example }: ConfigProblem): Check {
  return { what: variable, result: 'wrong', says: problem, mend: `${page}; looks like ${example}` };
}

function lineOf({ what, result, says, mend }: Check): string {
  return `${result.padEnd(7)}  ${what}: ${says}${mend === null ? '' : ` → ${mend}`}`;
}

/** Whether as JSON, or what is wrong with what was asked. */
function readRequest(args: readonly string[]): boolean | string {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }).values.json === true;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
