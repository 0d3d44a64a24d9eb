import * as z from 'zod';
import type { ReminderSettings } from '../../core/reminder/reminder-settings.ts';
import { parseLocalTime } from '../../core/time/local-time.ts';
import { parseWorkDays } from '../../core/time/work-days.ts';
import type { ReminderPlan } from '../../use-cases/ports.ts';
import { jsonOf, storedValues, textThat } from './stored-values.ts';

const settings: z.ZodType<ReminderSettings> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({
    kind: z.literal('on'),
    time: textThat('a time of day', parseLocalTime),
    days: z
      .array(z.string())
      .transform((days) => days.join(', '))
      .pipe(textThat('days', parseWorkDays)),
    nudgeAfter: z.number().nullable(),
  }),
]);

const absence = z.object({ from: storedValues.localDate, until: storedValues.localDate, by: z.string() });
const snooze = z.object({ date: storedValues.localDate, until: storedValues.instant });
const seen = z.object({
  status: z.object({ emoji: z.string(), text: z.string(), expiresAt: storedValues.instant.nullable() }),
  at: storedValues.instant,
});

/** A row of `reminded_people` as the plan it keeps. */
export const reminderPlanRow: z.ZodType<ReminderPlan> = z
  .object({
    team: z.string(),
    user_id: z.string(),
    repository: storedValues.repositoryName,
    has_written: z.number(),
    settings: jsonOf(settings).nullable(),
    absence: jsonOf(absence).nullable(),
    snooze: jsonOf(snooze).nullable(),
    skipped: jsonOf(z.array(storedValues.localDate)),
    counts_from: storedValues.instant,
    status: jsonOf(seen).nullable(),
  })
  .transform(({ team, user_id, has_written, counts_from, status, ...plan }) => ({
    ...plan,
    key: { team, user: user_id },
    hasWritten: has_written === 1,
    countsFrom: counts_from,
    seen: status,
  }));
