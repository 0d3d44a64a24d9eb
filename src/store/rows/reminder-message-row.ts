import * as z from 'zod';
import type { ReminderMessage } from '../../use-cases/ports.ts';
import { storedValues } from './stored-values.ts';

/** A row of `reminder_messages` as the message it keeps, without its person. */
export const reminderMessageRow: z.ZodType<Omit<ReminderMessage, 'facts'>> = z
  .object({
    key: z.string(),
    kind: z.enum(['end-of-day', 'nudge', 'snoozed', 'away']),
    date: storedValues.localDate,
    due_at: storedValues.instant,
    says: z.enum(['asking', 'logged', 'skipped', 'snoozed', 'past', 'away', 'back']),
    channel: z.string().nullable(),
    ts: z.string().nullable(),
  })
  .transform(({ due_at: dueAt, channel, ts, ...message }) => ({
    ...message,
    dueAt,
    place: channel === null || ts === null ? null : { channel, ts },
  }));
