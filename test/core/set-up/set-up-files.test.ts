import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setUpFiles } from '../../../src/core/set-up/set-up-files.ts';
import { defaultTeamSettings } from '../../../src/core/team-settings/default-team-settings.ts';
import { parseTeamSettings } from '../../../src/core/team-settings/parse-team-settings.ts';

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', name), 'utf8');
}

const settings = setUpFiles('buildlog').find(({ path }) => path.endsWith('.yml'))?.text ?? '';

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

  it('settle nothing in buildlog.yml: what stands there says what counts anyway', () => {
    expect(parseTeamSettings(settings)).toEqual({
      type: 'settings',
      settings: defaultTeamSettings,
      unknown: [],
    });
  });

  it('name every setting in buildlog.yml, with its default behind a #', () => {
    const named = settings.replace(/^# ((?: {2})?[a-z_]+:)(?= [a-zA-Z-]+$|$)/gm, '$1');
    expect(named.match(/^ *[a-z_]+:.*$/gm)).toEqual([
      'version: 1',
      'zone: UTC',
      'commits: straight',
      'pull_requests:',
      '  every: day',
      '  merge: when-allowed',
      'reminders:',
      '  days: mon-fri',
      '  nudge: never',
      'holidays:',
    ]);
    expect(parseTeamSettings(named.slice(0, named.indexOf('\nreminders:')))).toEqual({
      type: 'settings',
      settings: defaultTeamSettings,
      unknown: [],
    });
  });

  it('hold examples of reminders and holidays that are right as they stand', () => {
    const uncommented = settings.replace(
      /^# ((?: {2})?(?:[a-z_]+:|- )(?= [\w: -]+$|$).*|(?: {2})- .*)$/gm,
      '$1',
    );
    const read = parseTeamSettings(uncommented);
    if (read.type === 'problems') throw new Error(JSON.stringify(read.problems));
    expect(read.settings.reminders).toEqual({
      kind: 'on',
      time: '17:30',
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      nudgeAfter: null,
    });
    expect(read.settings.holidays).toEqual([
      '2026-12-25',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
  });
});
