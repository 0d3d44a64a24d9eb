import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { counted } from '../core/lessons/counted.ts';
import type { Finding } from '../core/lessons/lint/lint-entry.ts';
import { ruleNames } from '../core/lessons/lint/rules.ts';
import type { Command, Terminal } from './command.ts';
import { lintFiles, settingsRules } from './lint-files.ts';

const allRules = [...ruleNames, ...settingsRules];

/** `buildlog lint`: what a reader of the entries would lose. */
export const lintCommand: Command = {
  usage: `Usage: buildlog lint [PATH…] [--ignore RULE] [--json]

Finds what a reader of build journals and daily logs, or the existing buildlog tool, would lose or choke on, and what
the bot would not take from buildlog.yml. PATH is a file, or a folder with all that is in it (buildlog by default). Each
finding is a line: path:line: message (rule)

  --ignore RULE   leave a rule out; may be given several times. The rules:
${wrapped(allRules, 18, 100)}
  --json          as JSON
  --help          show this

Exit code: 0 where nothing is found, 1 with findings, 2 where it was asked in the wrong way.`,

  async run(args, terminal) {
    const request = readRequest(args);
    if (typeof request === 'string') return { type: 'misused', why: request };
    const missing = request.paths.filter((path) => statSync(path, { throwIfNoEntry: false }) === undefined);
    if (missing.length > 0) return { type: 'misused', why: `There is no ${missing.join(', no ')}` };
    const { entries, findings } = await lintFiles(request.paths, request.ignored);
    if (request.json) terminal.print(JSON.stringify({ entry_count: entries, findings }, null, 2));
    else printFindings(entries, findings, terminal);
    return { type: findings.length > 0 ? 'findings' : 'done' };
  },
};

type Request = {
  readonly paths: readonly string[];
  readonly ignored: readonly string[];
  readonly json: boolean;
};

/** What was asked for, or what is wrong with it. */
function readRequest(args: readonly string[]): Request | string {
  const read = readOptions(args);
  if (typeof read === 'string') return read;
  const { ignore: ignored = [], json = false } = read.values;
  const unknown = ignored.find((name) => !allRules.includes(name));
  if (unknown !== undefined) return `--ignore ${unknown} is not a rule`;
  return { paths: read.positionals.length === 0 ? ['buildlog'] : read.positionals, ignored, json };
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ignore: { type: 'string', multiple: true }, json: { type: 'boolean' } },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function printFindings(entries: number, findings: readonly Finding[], terminal: Terminal): void {
  for (const { path, line, message, rule } of findings)
    terminal.print(`${path}:${line}: ${message} (${rule})`);
  const files = new Set(findings.map(({ path }) => path)).size;
  const total =
    findings.length === 0
      ? 'nothing found'
      : `${counted(findings.length, 'finding')} in ${counted(files, 'file')}`;
  terminal.complain(`${counted(entries, 'entry', 'entries')} checked, ${total}`);
}

/** Words with commas, in lines of at most `width` characters, each indented. */
function wrapped(words: readonly string[], indent: number, width: number): string {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length + 2 > width - indent) lines.push(word);
    else lines[lines.length - 1] = `${line}, ${word}`;
  }
  return lines.map((line) => ' '.repeat(indent) + line).join(',\n');
}
