import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { distillCommand } from '../../src/cli/distill-command.ts';
import { exampleJournal } from '../core/lessons/support/vectors.ts';
import { startCli } from '../support/start-cli.ts';
import { folderWith, run } from './support/run-in-folder.ts';

function journal(title: string, category: string, lesson: string): string {
  return `# Build Journal: ${title}\n\n## Improvements\n\n### ${category}\n- ${lesson}\n`;
}

const two = {
  '2026-02-03-b.md': journal('B', 'Workflow', 'second'),
  '2026-01-31-a.md': journal('A', 'Tool Usage', 'first'),
};

/** The report that a run printed as JSON. */
function report(out: readonly string[]) {
  const { extracted_at, ...rest } = JSON.parse(out.join('\n'));
  expect(extracted_at).toMatch(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/);
  return rest;
}

describe('buildlog distill --json', () => {
  it('prints what the existing tool prints', async () => {
    const folder = folderWith(two);
    const { code, out, errors } = await run(distillCommand, folder, folder, '--json');
    expect(code).toBe(0);
    expect(errors).toEqual([]);
    expect(report(out)).toEqual({
      entry_count: 2,
      patterns: {
        architectural: [],
        workflow: [{ insight: 'second', source: '2026-02-03-b.md', date: '2026-02-03', context: 'B' }],
        tool_usage: [{ insight: 'first', source: '2026-01-31-a.md', date: '2026-01-31', context: 'A' }],
        domain_knowledge: [],
      },
      statistics: {
        total_patterns: 2,
        by_category: { architectural: 0, workflow: 1, tool_usage: 1, domain_knowledge: 0 },
        by_month: { '2026-01': 1, '2026-02': 1 },
      },
    });
  });

  it('takes lessons from a day on, and of one category; months count entries', async () => {
    const folder = folderWith({ ...two, '2026-02-04-c.md': '# nothing\n' });
    const { out } = await run(
      distillCommand,
      folder,
      folder,
      '--json',
      '--since',
      '2026-02-01',
      '--category',
      'Tool Usage',
    );
    expect(report(out)).toEqual({
      entry_count: 2,
      patterns: { tool_usage: [] },
      statistics: { total_patterns: 0, by_category: { tool_usage: 0 }, by_month: { '2026-02': 2 } },
    });
  });

  it('looks at journals alone', async () => {
    const folder = folderWith({
      ...two,
      '_TEMPLATE.md': journal('T', 'Workflow', 'x'),
      '2026-01-02.md': journal('T', 'Workflow', 'x'),
      '2026-1-2-x.md': journal('T', 'Workflow', 'x'),
      '1999-01-02-x.md': journal('T', 'Workflow', 'x'),
      '2026-01-02-x.txt': journal('T', 'Workflow', 'x'),
      'daily/2026/01/2026-01-02-ada.md': journal('T', 'Workflow', 'x'),
    });
    const { out, errors } = await run(distillCommand, folder, folder, '--json');
    expect(report(out).entry_count).toBe(2);
    expect(errors).toEqual([]);
  });

  it('leaves out what it cannot read, and says so', async () => {
    const folder = folderWith({
      ...two,
      '2026-02-30-x.md': journal('T', 'Workflow', 'x'),
      '2026-03-01-x.md': Buffer.from('# Build Journal: T\n\n\xff\n', 'latin1'),
      '2026-03-02-x.md/inside.txt': 'a folder',
    });
    const { code, out, errors } = await run(distillCommand, folder, folder, '--json');
    expect(code).toBe(0);
    expect(report(out).entry_count).toBe(2);
    expect(errors).toEqual([
      '2026-02-30-x.md: left out, its name holds a day that does not exist',
      '2026-03-01-x.md: left out, line 3 is not UTF-8',
      '2026-03-02-x.md: left out, EISDIR: illegal operation on a directory, read',
    ]);
  });

  it('finds nothing where there is no folder', async () => {
    const folder = folderWith({});
    const { code, out, errors } = await run(distillCommand, folder, join(folder, 'buildlog'), '--json');
    expect(code).toBe(0);
    expect(report(out).entry_count).toBe(0);
    expect(errors).toEqual(['There is no folder buildlog']);
  });
});

describe('buildlog distill', () => {
  it('reads as a list by category', async () => {
    const folder = folderWith(two);
    const { out } = await run(distillCommand, folder, folder);
    expect(out.join('\n')).toBe(`2 lessons in 2 entries

Architectural: 0

Workflow: 1
  2026-02-03  second (B)

Tool Usage: 1
  2026-01-31  first (A)

Domain Knowledge: 0`);
  });

  test.each([
    [['--since', '31.01.2026'], '--since 31.01.2026 is not a day, such as 2026-01-31'],
    [['--since', '2026-02-30'], '--since 2026-02-30 is not a day, such as 2026-01-31'],
    [['--category', 'process'], '--category process is none of the four'],
    [['a', 'b', 'c'], 'One folder at a time: b c is too much'],
    [['--jsonn'], "Unknown option '--jsonn'"],
  ])('refuses %j', async (args, why) => {
    const { code, out, errors } = await run(distillCommand, 'nowhere', ...args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(errors.join('\n')).toContain(why);
    expect(errors.join('\n')).toContain('Usage: buildlog distill [DIR]');
  });

  it('refuses a file', async () => {
    const folder = folderWith(two);
    const { code, errors } = await run(distillCommand, folder, join(folder, '2026-01-31-a.md'));
    expect(code).toBe(2);
    expect(errors[0]).toMatch(/^2026-01-31-a\.md is not a folder\n/);
  });
});

describe('the command line', () => {
  it('distills the example in a process of its own, and loads nothing of the bot for it', async () => {
    const folder = folderWith({ '2026-01-01-user-auth-api.md': exampleJournal });
    const cli = await startCli(['distill', folder, '--json'], { NODE_DEBUG: 'esm,module' });
    expect(await cli.ended).toBe(0);
    expect(JSON.parse(cli.out()).statistics.by_category).toEqual({
      architectural: 2,
      workflow: 2,
      tool_usage: 2,
      domain_knowledge: 3,
    });
    expect(cli.errors()).toContain('distill-command');
    expect(cli.errors()).not.toMatch(/@slack|octokit|kysely|zod/);
  });

  test.each([
    [['distill', '--help'], 0, 'Usage: buildlog distill [DIR]'],
    [['lint', '--help'], 0, 'Usage: buildlog lint [PATH…]'],
    [['start', '--help'], 0, 'Usage: buildlog start'],
    [['--help'], 0, 'Usage: buildlog <command>'],
  ])('tells how it is used: %j', async (args, code, words) => {
    const cli = await startCli(args, {});
    expect(await cli.ended).toBe(code);
    expect(cli.out()).toContain(words);
  });

  it('does not know every command', async () => {
    const cli = await startCli(['distil'], {});
    expect(await cli.ended).toBe(2);
    expect(cli.errors()).toContain('Unknown command: distil');
  });
});
