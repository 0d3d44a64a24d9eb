import { defaultTeamSettings } from '../../src/core/team-settings/default-team-settings.ts';
import type { CommitSettings } from '../../src/core/team-settings/team-settings.ts';
import type { TeamSettingsSource } from '../../src/use-cases/ports.ts';

/** The settings of every team, which are the usual ones but for these. */
export function settingsOf(commits: Partial<CommitSettings> = {}): TeamSettingsSource {
  return {
    of: async () => ({ ...defaultTeamSettings, commits: { ...defaultTeamSettings.commits, ...commits } }),
  };
}
