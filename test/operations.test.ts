import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/operations.md'), 'utf8');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

/** What a pattern's first group finds, each once. */
function allOf(pattern: RegExp, text: string): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))].sort();
}

function textsOf(folder: string): string {
  return sources.flatMap(({ file, text }) => (file.startsWith(folder) ? [text] : [])).join('\n');
}

/** The first cell of each row of the table under this heading. */
function firstCells(heading: string): string {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return allOf(/^\| ([^|]*) \|/gm, section).join('\n');
}

describe('docs/operations.md', () => {
  it('names every figure there is, and no other', () => {
    const figures = allOf(/name: '(buildlog_\w+)'/g, textsOf('metrics'));
    expect(figures.length).toBeGreaterThan(10);
    expect(allOf(/`(buildlog_\w+)[{`]/g, firstCells('Metrics'))).toEqual(figures);
  });

  it('says of every alert what to do', () => {
    const standing = textsOf('use-cases/committing/raise-troubles.ts').match(
      /standing[^[]*\[([^\]]*)\]/,
    )?.[1];
    const kinds = allOf(/'([\w-]+)'/g, standing ?? '');
    const subjects = allOf(/type: '([\w-]+)'; readonly/g, textsOf('use-cases/ports/alerts.ts'));
    const alerts = [...kinds, ...subjects.filter((type) => type !== 'trouble' && type !== 'shown')].sort();
    expect(alerts).toHaveLength(11);
    expect(allOf(/`([\w-]+)`/g, firstCells('Alerts'))).toEqual(alerts);
  });

  it('quotes lines of the log as they are written', () => {
    // The SDK's own words stand in no source of ours.
    const cells = firstCells('Reading the log').replaceAll(/^.*Slack SDK.*$/gm, '');
    const words = allOf(/`([^`]+)`/g, cells).filter((one) => one.includes(' '));
    const said = sources.map(({ text }) => text).join('\n');
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((one) => !said.includes(one))).toEqual([]);
  });

  it('tells what each warning about entries on their way means', () => {
    const warnings = allOf(/log\.(?:warn|error)\('([^']+)'/g, textsOf('use-cases/committing'));
    expect(warnings.filter((words) => !page.includes(`\`${words}\``))).toEqual([]);
  });
});
