import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type LessonCategory, lessonCategories } from '../core/entry/lesson.ts';
import { describeReport } from '../core/lessons/distill/describe-report.ts';
import { distill } from '../core/lessons/distill/distill.ts';
import { reportOf } from '../core/lessons/distill/distill-report.ts';
import { type LocalDate, parseLocalDate } from '../core/time/local-date.ts';
import type { Command } from './command.ts';
import { journalsIn } from './journals-in.ts';

type Request = {
  readonly folder: string;
  readonly since: LocalDate | null;
  readonly category: LessonCategory | null;
  readonly json: boolean;
};

/** `buildlog distill`: the lessons of a folder's build journals. */
export const distillCommand: Command = {
  usage: `Usage: buildlog distill [DIR] [--since DATE] [--category CATEGORY] [--json]

Collects the lessons of all build journals in DIR (buildlog by default).

  --since DATE          only journals of that day and later, such as 2026-01-31
  --category CATEGORY   only one of ${lessonCategories.map(({ id }) => id).join(', ')}
  --json                as JSON
  --help                show this

Exit code: 0, or 2 where it was asked in the wrong way. A folder that does not exist holds no journals.`,

  async run(args, terminal) {
    const request = readRequest(args);
    if (typeof request === 'string') return { type: 'misused', why: request };
    const { folder, since, category, json } = request;
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found !== undefined && !found.isDirectory())
      return { type: 'misused', why: `${folder} is not a folder` };
    if (found === undefined) terminal.complain(`There is no folder ${folder}`);
    const leftOut = (path: string, why: string) => terminal.complain(`${path}: left out, ${why}`);
    const distilled = distill(found === undefined ? [] : journalsIn(folder, since, leftOut));
    const report = reportOf(distilled, new Date().toISOString(), category);
    terminal.print(json ? JSON.stringify(report, null, 2) : describeReport(report));
    return { type: 'done' };
  },
};

/** What was asked for, or what is wrong with it. */
function readRequest(args: readonly string[]): Request | string {
  const read = readOptions(args);
  if (typeof read === 'string') return read;
  const [folder = 'buildlog', ...more] = read.positionals;
  if (more.length > 0) return `One folder at a time: ${more.join(' ')} is too much`;
  const { since: day, category: name, json = false } = read.values;
  const since = day === undefined ? null : parseLocalDate(day);
  if (day !== undefined && since === null) return `--since ${day} is not a day, such as 2026-01-31`;
  const category = name === undefined ? null : categoryCalled(name);
  if (category === undefined) return `--category ${name} is none of the four`;
  return { folder, since, category, json };
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { since: { type: 'string' }, category: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function categoryCalled(name: string): LessonCategory | undefined {
  const asked = name.toLowerCase().replace(/[\s-]+/g, '_');
  return lessonCategories.find(({ id }) => id === asked)?.id;
}
