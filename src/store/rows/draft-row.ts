import * as z from 'zod';
import type { Draft } from '../../use-cases/ports.ts';
import { answersRow } from './answers-row.ts';
import { jsonOf, storedValues } from './stored-values.ts';

/** A row of `drafts` as the draft it keeps. */
export const draftRow: z.ZodType<Draft> = z
  .object({
    team: z.string(),
    user_id: z.string(),
    date: storedValues.localDate,
    form: z.string().nullable(),
    answers: jsonOf(answersRow),
    unfiled_lessons: jsonOf(z.string()),
    basis: storedValues.blobOid.nullable(),
    saved_at: storedValues.instant,
  })
  .transform((row) => ({
    key: { team: row.team, user: row.user_id, date: row.date },
    form: row.form,
    answers: row.answers,
    unfiledLessons: row.unfiled_lessons,
    basis: row.basis,
    savedAt: row.saved_at,
  }));
