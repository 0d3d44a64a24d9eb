import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setUpFiles } from '../../../src/core/set-up/set-up-files.ts';

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', name), 'utf8');
}

describe('the files that a journal repository is given', () => {
  it('lie in the folder of the configuration', () => {
    expect(setUpFiles('docs/buildlog').map(({ path }) => path)).toEqual([
      'docs/buildlog/BUILDLOG_SYSTEM.md',
      'docs/buildlog/_TEMPLATE.md',
      'docs/buildlog/buildlog.yml',
      'docs/buildlog/assets/.gitkeep',
    ]);
  });

  it.each(['BUILDLOG_SYSTEM.md', '_TEMPLATE.md'])(
    'have %s byte for byte as the existing tool has it',
    (name) => {
      const file = setUpFiles('buildlog').find(({ path }) => path === `buildlog/${name}`);
      expect(file?.text).toBe(fixture(name));
    },
  );

  it('promise nothing in buildlog.yml that the bot does not do', () => {
    const file = setUpFiles('buildlog').find(({ path }) => path.endsWith('.yml'));
    expect(file?.text).toBe('# Settings of this build log. The bot reads none from here yet.\nversion: 1\n');
  });
});
