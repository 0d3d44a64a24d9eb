import * as z from 'zod';
import type { Draft } from '../../use-cases/ports.ts';
import { answersRow } from './answers-row.ts';
import { logKeyColumns, logKeyOf } from './entry-key.ts';
import { jsonOf, jsonText, storedValues } from './stored-values.ts';

/** A row of `drafts` as the draft it keeps. */
export const draftRow: z.ZodType<Draft> = z
  .object({
    ...logKeyColumns,
    form: z.string().nullable(),
    answers: jsonOf(answersRow),
    unfiled_lessons: jsonText,
    basis: storedValues.blobOid.nullable(),
    saved_at: storedValues.instant,
  })
  .transform((row) => ({
    key: logKeyOf(row),
    form: row.form,
    answers: row.answers,
    unfiledLessons: row.unfiled_lessons,
    basis: row.basis,
    savedAt: row.saved_at,
  }));
