import * as z from 'zod';
import type { BuildJournal } from '../../core/entry/build-journal.ts';
import type { DailyLog } from '../../core/entry/daily-log.ts';
import type { Entry } from '../../core/entry/entry.ts';
import { answersRow } from './answers-row.ts';
import { journalAnswersRow } from './journal-answers-row.ts';
import { storedValues } from './stored-values.ts';

/** Who wrote an entry. */
export const authorRow = z.object({ name: z.string(), url: z.string().nullable() });

const dailyLog: z.ZodType<DailyLog> = z.object({
  kind: z.literal('daily-log'),
  title: z.string(),
  author: authorRow.nullable(),
  courseHeading: z.string(),
  answers: answersRow,
});

const buildJournal: z.ZodType<BuildJournal> = z.object({
  kind: z.literal('build-journal'),
  date: storedValues.localDate.nullable(),
  author: authorRow.nullable(),
  answers: journalAnswersRow,
});

/** An entry of either kind, as a submission keeps it. */
export const entryRow: z.ZodType<Entry> = z.union([dailyLog, buildJournal]);
