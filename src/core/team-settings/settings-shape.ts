import * as z from 'zod';
import { parseTimeZone } from '../time/time-zone.ts';
import { holidaysShape } from './shape/holidays-shape.ts';
import { remindersShape, toReminderSettings } from './shape/reminders-shape.ts';
import { wordThat } from './shape/word-that.ts';
import type { TeamSettings } from './team-settings.ts';

const version = z.literal(1, {
  error: '`version` is 1; what another one means, this version of the bot does not know',
});

const zone = wordThat(parseTimeZone, '`zone` is a time zone by its full name, such as Europe/Berlin or UTC');

const commits = z.enum(['straight', 'pull-request'], {
  error: '`commits` is straight or pull-request',
});

const pullRequests = z.object(
  {
    every: z.enum(['day', 'week'], { error: '`every` is day or week' }).default('day'),
    merge: z
      .enum(['when-allowed', 'by-hand'], { error: '`merge` is when-allowed or by-hand' })
      .default('when-allowed'),
  },
  { error: 'below `pull_requests` stand `every` and `merge`, indented: `  every: day`' },
);

/** The settings as they stand in `buildlog.yml`. Messages are sentences for whoever wrote the file. */
export const settingsShape = z.object(
  {
    version: version.default(1),
    zone: zone.prefault('UTC'),
    commits: commits.default('straight'),
    pull_requests: pullRequests.prefault({}),
    reminders: remindersShape.optional(),
    holidays: holidaysShape.default([]),
  },
  { error: 'the file is lines such as `zone: Europe/Berlin`, a setting each' },
);

/** The same in our own words. */
export function toTeamSettings(file: z.output<typeof settingsShape>): TeamSettings {
  const way = file.commits === 'straight' ? 'allowed' : 'pull-request';
  return {
    zone: file.zone,
    commits: { way, ...file.pull_requests },
    reminders: file.reminders === undefined ? { kind: 'off' } : toReminderSettings(file.reminders),
    holidays: file.holidays,
  };
}
