import * as z from 'zod';
import { nudgeLimits, type ReminderSettings } from '../../reminder/reminder-settings.ts';
import { parseLocalTime } from '../../time/local-time.ts';
import { daysOf } from './days-of.ts';
import { wordThat } from './word-that.ts';

const { shortest, longest } = nudgeLimits;
const nudge = `\`nudge\` is never, or how many minutes after the reminder: ${shortest} to ${longest}`;

/** The team's reminders; a person's own settings stand above them. */
export const remindersShape = z.object(
  {
    time: wordThat(parseLocalTime, '`time` is a time of day such as 17:30').prefault('17:30'),
    days: daysOf('`days` are days of the week such as mon-fri or sun, tue').prefault('mon-fri'),
    nudge: z
      .union([z.literal('never'), z.int().min(shortest, nudge).max(longest, nudge)], { error: nudge })
      .default('never'),
  },
  { error: 'below `reminders` stand `time`, `days` and `nudge`, indented: `  time: 17:30`' },
);

/** The same in the words of reminders. */
export function toReminderSettings(file: z.output<typeof remindersShape>): ReminderSettings {
  const nudgeAfter = file.nudge === 'never' ? null : file.nudge;
  return { kind: 'on', time: file.time, days: file.days, nudgeAfter };
}
