import { type LocalTime, parseLocalTime } from '../time/local-time.ts';
import { parseWorkDays, type WorkDays, writeWorkDays } from '../time/work-days.ts';

/** When a person is asked for the day's log. */
export type ReminderSettings =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      readonly time: LocalTime;
      readonly days: WorkDays;
      /** Minutes after the reminder was sent; null for no nudge. */
      readonly nudgeAfter: number | null;
    };

/** How many minutes after the reminder the nudge may come. */
export const nudgeLimits = { shortest: 5, longest: 360 } as const;

/**
 * Reads what follows `remind`: `17:30`, `5pm mon-fri`, `17:30 every day` or `off`. What is not said stays as it was in
 * `before`, or as the team's. Null when a word is neither a time nor days.
 */
export function parseReminderWords(
  words: string,
  before: Extract<ReminderSettings, { kind: 'on' }>,
): ReminderSettings | null {
  const text = words.trim().replace(/^at\s+/i, '');
  if (/^(?:off|never|none|stop)$/i.test(text)) return { kind: 'off' };
  if (/^on$/i.test(text)) return before;
  const [, first = '', rest = ''] = /^(\S+(?:\s*[ap]\.?m\.?(?=\s|$))?)\s*(.*)$/is.exec(text) ?? [];
  const time = parseLocalTime(first);
  const onDays = (time === null ? text : rest).replace(/^on\s+/i, '');
  const days = onDays === '' && time !== null ? before.days : parseWorkDays(onDays);
  return days === null ? null : { ...before, time: time ?? before.time, days };
}

/** The settings as one would type them after `remind`: `17:30 mon-fri`, or `off`. */
export function writeReminderWords(settings: ReminderSettings): string {
  return settings.kind === 'off' ? 'off' : `${settings.time} ${writeWorkDays(settings.days)}`;
}
