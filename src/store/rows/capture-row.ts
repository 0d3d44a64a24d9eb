import * as z from 'zod';
import type { Captured } from '../../core/entry/captured.ts';
import { lessonCategories } from '../../core/entry/lesson.ts';
import type { Capture, DayOfCaptures } from '../../use-cases/ports.ts';
import { answerValues } from './answer-values.ts';
import { logKeyColumns, logKeyOf } from './entry-key.ts';
import { jsonOf } from './stored-values.ts';

const captured: z.ZodType<Captured> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('line'), bullet: answerValues.rich }),
  z.object({
    type: z.literal('lesson'),
    category: z.enum(lessonCategories.map(({ id }) => id)).nullable(),
    text: z.string(),
  }),
]);

/** A row of `captures`. */
export const captureRow: z.ZodType<Capture> = z
  .object({
    ...logKeyColumns,
    number: z.number(),
    captured: jsonOf(captured),
    state: z.enum(['waiting', 'taken', 'undone']),
  })
  .transform((row) => ({
    key: logKeyOf(row),
    number: row.number,
    captured: row.captured,
    state: row.state,
  }));

/** A row that counts the captures of a day; the databases count in types of their own. */
export const dayOfCapturesRow: z.ZodType<DayOfCaptures> = z
  .object({ ...logKeyColumns, count: z.coerce.number() })
  .transform((row) => {
    const { repository, date } = logKeyOf(row);
    return { repository, date, count: row.count };
  });
