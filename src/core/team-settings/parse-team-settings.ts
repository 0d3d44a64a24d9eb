import { readSettings, type WrongSettings } from './read-settings.ts';
import type { SettingsProblem } from './settings-problem.ts';
import { settingsShape, toTeamSettings } from './settings-shape.ts';
import type { TeamSettings } from './team-settings.ts';

/** `unknown`: keys that no setting has. They change nothing, because a file may have been written for a newer bot. */
export type SettingsRead =
  | {
      readonly type: 'settings';
      readonly settings: TeamSettings;
      readonly unknown: readonly SettingsProblem[];
    }
  | WrongSettings;

/** Reads a team's `buildlog.yml`, whatever it holds; what is not said there has its default. Never throws. */
export function parseTeamSettings(text: string): SettingsRead {
  const read = readSettings(text, settingsShape);
  if (read.type === 'problems') return read;
  return { type: 'settings', settings: toTeamSettings(read.values), unknown: read.unknown };
}
