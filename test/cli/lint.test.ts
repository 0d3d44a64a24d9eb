import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { lintCommand } from '../../src/cli/lint-command.ts';
import { startCli } from '../support/start-cli.ts';
import { folderWith, run } from './support/run-in-folder.ts';

const log = '# Daily Log 2026-01-02 (Friday)\n\n## Improvements\n- Use `-C`\n';
const lost = 'this lesson has no category and is lost: put “### Workflow” or another above';

describe('buildlog lint', () => {
  it('says where, what and by which rule, with exit code 1', async () => {
    const folder = folderWith({ 'daily/2026/01/2026-01-02-ada.md': log });
    expect(await run(lintCommand, folder, folder)).toEqual({
      code: 1,
      out: [`daily/2026/01/2026-01-02-ada.md:4: ${lost} (no-category)`],
      errors: ['1 entry checked, 1 finding in 1 file'],
    });
  });

  it('prints the same as JSON', async () => {
    const folder = folderWith({ 'daily/2026/01/2026-01-02-ada.md': log });
    const { code, out } = await run(lintCommand, folder, '--json', folder);
    expect(code).toBe(1);
    expect(JSON.parse(out.join('\n'))).toEqual({
      entry_count: 1,
      findings: [{ path: 'daily/2026/01/2026-01-02-ada.md', line: 4, rule: 'no-category', message: lost }],
    });
  });

  it('knows a file by its whole path, wherever it is called', async () => {
    const folder = folderWith({ 'daily/2026/01/2026-01-02-ada.md': log });
    const { out } = await run(lintCommand, folder, join(folder, 'daily/2026/01/2026-01-02-ada.md'));
    expect(out).toHaveLength(1);
  });

  it('has nothing to say of templates, other papers and folders of other things', async () => {
    const folder = folderWith({
      '_TEMPLATE.md': '# Build Journal: [TITLE]\n',
      'README.md': '# The journals\n',
      'assets/2026-01-01-x.md': '# x\n',
      '.buildlog/seeds/2026-01-01-x.md': '# x\n',
      'daily/2026/01/2026-01-03-ada.md': '# Daily Log\n',
    });
    expect(await run(lintCommand, folder, folder)).toEqual({
      code: 0,
      out: [],
      errors: ['1 entry checked, nothing found'],
    });
  });

  it('finds journals that no reader finds', async () => {
    const folder = folderWith({ 'user-auth.md': '# Build Journal: T\n', '2026-01-02.md': '# T\n' });
    const { out } = await run(lintCommand, folder, folder);
    expect(out.filter((line) => line.includes('file-name'))).toEqual([
      '2026-01-02.md:1: the file name is not YYYY-MM-DD-slug.md, so no reader finds the journal (file-name)',
      'user-auth.md:1: the file name is not YYYY-MM-DD-slug.md, so no reader finds the journal (file-name)',
    ]);
  });

  it('leaves out the rules it is told to', async () => {
    const folder = folderWith({ 'daily/2026/01/2026-01-02-ada.md': log });
    const { code } = await run(
      lintCommand,
      folder,
      folder,
      '--ignore',
      'no-category',
      '--ignore',
      'vague-lesson',
    );
    expect(code).toBe(0);
  });

  it('finds secrets and bytes that are no text', async () => {
    const token = `ghp_${'aB3dE6gH9j'.repeat(4).slice(0, 36)}`;
    const folder = folderWith({
      'daily/2026/01/2026-01-02-ada.md': Buffer.from(`# T\n\n\xff\n\n${token}\n`, 'latin1'),
    });
    const { out } = await run(lintCommand, folder, folder);
    expect(out).toEqual([
      'daily/2026/01/2026-01-02-ada.md:3: this is not UTF-8, so readers skip the whole file; save it as UTF-8 (not-utf8)',
      'daily/2026/01/2026-01-02-ada.md:5: this looks like a GitHub token: revoke it and take it out (secret)',
    ]);
  });

  test.each([
    [['--ignore', 'everything'], '--ignore everything is not a rule'],
    [['no/such/folder'], 'There is no no/such/folder'],
    [['--fix'], "Unknown option '--fix'"],
  ])('refuses %j', async (args, why) => {
    const { code, out, errors } = await run(lintCommand, 'nowhere', ...args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(errors.join('\n')).toContain(why);
  });

  it('looks at the settings of the team, which are no entry', async () => {
    const folder = folderWith({
      'buildlog.yml': 'zone: Berlin\ncomits: straight\n',
      'assets/buildlog.yml': 'zone: Berlin\n',
      'other.yml': 'zone: Berlin\n',
    });
    expect(await run(lintCommand, folder, folder)).toEqual({
      code: 1,
      out: [
        'buildlog.yml:1: `zone` is a time zone by its full name, such as Europe/Berlin or UTC (bad-setting)',
        'buildlog.yml:2: no setting is called `comits`, so it changes nothing: did you mean `commits`? (unknown-setting)',
      ],
      errors: ['0 entries checked, 2 findings in 1 file'],
    });
    const { out } = await run(
      lintCommand,
      folder,
      '--ignore',
      'unknown-setting',
      join(folder, 'buildlog.yml'),
    );
    expect(out).toHaveLength(1);
  });

  it('fails a step of continuous integration by its exit code', async () => {
    const folder = folderWith({ 'daily/2026/01/2026-01-02-ada.md': log });
    const cli = await startCli(['lint', folder], {});
    expect(await cli.ended).toBe(1);
    expect(cli.out()).toBe(`${folder}/daily/2026/01/2026-01-02-ada.md:4: ${lost} (no-category)\n`);
  });
});
