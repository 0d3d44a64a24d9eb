import { defaultTeamSettings } from '../../core/team-settings/default-team-settings.ts';
import type { SettingsRead } from '../../core/team-settings/parse-team-settings.ts';

/** What a settings file says; null: there is none. The parser takes 13 MB, and is loaded where there is a file. */
export async function readSettings(text: string | null): Promise<SettingsRead> {
  if (text === null) return { type: 'settings', settings: defaultTeamSettings, unknown: [] };
  const { parseTeamSettings } = await import('../../core/team-settings/parse-team-settings.ts');
  return parseTeamSettings(text);
}
