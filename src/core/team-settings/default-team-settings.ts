import { settingsShape, toTeamSettings } from './settings-shape.ts';
import type { TeamSettings } from './team-settings.ts';

/** What counts where a team has settled nothing. */
export const defaultTeamSettings: TeamSettings = toTeamSettings(settingsShape.parse({}));
