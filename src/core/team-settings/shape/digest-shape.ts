import * as z from 'zod';
import { type LocalTime, parseLocalTime } from '../../time/local-time.ts';
import { parseWorkDays, type WorkDays } from '../../time/work-days.ts';
import { daysOf } from './days-of.ts';
import { wordThat } from './word-that.ts';

/** When the channel gets its digest, in the team's zone, and what stands there beside the new lessons. */
type DigestSettings = {
  /** `week`: on the one day in `days`, of the week until then. */
  readonly every: 'day' | 'week';
  readonly time: LocalTime;
  readonly days: WorkDays;
  readonly also: readonly ('shipped' | 'blockers')[];
};

const also = '`also` is a list of what stands beside the lessons: [shipped, blockers]';
const usualDays = { day: 'mon-fri', week: 'fri' } as const;

/** The digest as it stands in the file. */
export const digestShape = z
  .object(
    {
      every: z.enum(['day', 'week'], { error: '`every` is day or week' }).default('week'),
      time: wordThat(parseLocalTime, '`time` is a time of day such as 17:30').prefault('17:00'),
      days: daysOf(
        '`days` are days of the week such as mon-fri; for `every: week` one, such as fri',
      ).optional(),
      also: z.array(z.enum(['shipped', 'blockers'], { error: also }), { error: also }).default([]),
    },
    { error: 'below `digest` stand `every`, `time`, `days` and `also`, indented: `  every: week`' },
  )
  .refine(({ every, days }) => every === 'day' || days === undefined || days.length === 1, {
    path: ['days'],
    error: 'a digest of the week comes on one day: `days: fri`',
  });

/** The same with the usual days where none are said: the work week, or its end. */
export function toDigestSettings(file: z.output<typeof digestShape>): DigestSettings | null {
  const days = file.days ?? parseWorkDays(usualDays[file.every]);
  return days === null ? null : { ...file, days, also: [...new Set(file.also)] };
}
