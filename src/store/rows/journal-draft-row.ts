import * as z from 'zod';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { journalKeyColumns, journalKeyOf } from './entry-key.ts';
import { journalAnswersRow } from './journal-answers-row.ts';
import { jsonOf, storedValues } from './stored-values.ts';

const upload = z.object({
  id: storedValues.rowId,
  name: z.string(),
  url: z.string(),
  size: z.int().nonnegative().nullable().default(null),
  trouble: z.string().nullable(),
});

const editing = z.object({
  path: storedValues.entryPath,
  basis: storedValues.blobOid,
  url: z.string().nullable(),
});

/** A row of `journal_drafts` as the draft it keeps. */
export const journalDraftRow: z.ZodType<JournalDraft> = z
  .object({
    ...journalKeyColumns,
    answers: jsonOf(journalAnswersRow),
    uploads: jsonOf(z.array(upload)),
    editing: jsonOf(editing.nullable()),
    allowed: jsonOf(z.array(z.string())),
    revision: z.number(),
    saved_at: storedValues.instant,
  })
  .transform((row) => ({
    key: journalKeyOf(row),
    answers: row.answers,
    uploads: row.uploads,
    editing: row.editing,
    allowed: row.allowed,
    revision: row.revision,
    savedAt: row.saved_at,
  }));
