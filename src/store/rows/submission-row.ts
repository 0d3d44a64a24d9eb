import * as z from 'zod';
import type { DailyLog } from '../../core/entry/daily-log.ts';
import type { EntryChange, Submission } from '../../use-cases/ports.ts';
import { answersRow } from './answers-row.ts';
import { jsonOf, storedValues } from './stored-values.ts';

const author = z.object({ name: z.string(), url: z.string().nullable() });

const dailyLog: z.ZodType<DailyLog> = z.object({
  kind: z.literal('daily-log'),
  title: z.string(),
  author: author.nullable(),
  courseHeading: z.string(),
  answers: answersRow,
});

const change: z.ZodType<EntryChange> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('create'), log: dailyLog }),
  z.object({ type: z.literal('edit'), basis: storedValues.blobOid, log: dailyLog }),
]);

/** A row of `submissions` with the text of its expected blob, as the submission it keeps. */
export const submissionRow: z.ZodType<Submission> = z
  .object({
    id: storedValues.submissionId,
    dedupe_key: z.string(),
    form: z.string(),
    team: z.string(),
    user_id: z.string(),
    date: storedValues.localDate,
    path: storedValues.entryPath,
    author: jsonOf(author),
    github: jsonOf(storedValues.gitHubAccount.nullable()),
    change: jsonOf(change),
    expected_oid: storedValues.blobOid,
    expected_text: z.string(),
    submitted_at: storedValues.instant,
  })
  .transform((row) => ({
    id: row.id,
    dedupeKey: row.dedupe_key,
    form: row.form,
    key: { team: row.team, user: row.user_id, date: row.date },
    author: row.author,
    github: row.github,
    path: row.path,
    change: row.change,
    expected: { oid: row.expected_oid, text: row.expected_text },
    submittedAt: row.submitted_at,
  }));
