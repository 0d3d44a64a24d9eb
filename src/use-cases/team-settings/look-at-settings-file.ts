import { type EntryPath, parseEntryPath } from '../../core/entry/entry-path.ts';
import { defaultTeamSettings } from '../../core/team-settings/default-team-settings.ts';
import type { SettingsProblem } from '../../core/team-settings/settings-problem.ts';
import type { TeamSettings } from '../../core/team-settings/team-settings.ts';
import type { JournalRepository, Text, Trouble } from '../ports.ts';
import { readSettings } from './read-settings.ts';

export type SettingsSeen =
  /** `file` null: there is none, so the defaults count. */
  | { readonly type: 'good'; readonly settings: TeamSettings; readonly file: Text | null }
  | { readonly type: 'bad'; readonly problem: SettingsProblem }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/** What `buildlog.yml` says on the journal's branch now. */
export async function lookAtSettingsFile(
  repository: Pick<JournalRepository, 'read'>,
  folder: string,
): Promise<SettingsSeen> {
  const read = await repository.read(settingsPath(folder));
  switch (read.type) {
    case 'trouble':
      return read;
    case 'absent':
      return { type: 'good', settings: defaultTeamSettings, file: null };
    case 'file':
      return seenIn(read.file);
    default:
      return read satisfies never;
  }
}

async function seenIn({ oid, text }: Text): Promise<SettingsSeen> {
  const parsed = await readSettings(text);
  return parsed.type === 'settings'
    ? { type: 'good', settings: parsed.settings, file: { oid, text } }
    : { type: 'bad', problem: parsed.problems[0] };
}

function settingsPath(folder: string): EntryPath {
  const path = parseEntryPath(`${folder}/buildlog.yml`);
  if (path === null) throw new RangeError('the folder is no path of a repository');
  return path;
}
