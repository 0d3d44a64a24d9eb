import * as z from 'zod';
import type { EntryChange, Submission, Text } from '../../use-cases/ports.ts';
import { entryKeyColumns, entryKeyOf } from './entry-key.ts';
import { authorRow, entryRow } from './entry-row.ts';
import { jsonOf, jsonText, storedValues } from './stored-values.ts';

const asset = z.object({ path: storedValues.entryPath, oid: storedValues.blobOid });

const change: z.ZodType<EntryChange> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('create'), entry: entryRow }),
  z.object({ type: z.literal('edit'), basis: storedValues.blobOid, entry: entryRow }),
  z.object({
    type: z.literal('undo'),
    of: storedValues.submissionId,
    undone: storedValues.blobOid,
    // A row of before pictures went with it has none.
    assets: z.array(asset).default([]),
  }),
]);

/** A row of `submissions` with the text of its expected blob, as the submission it keeps. */
export const submissionRow: z.ZodType<Submission> = z
  .object({
    id: storedValues.submissionId,
    dedupe_key: z.string(),
    form: z.string(),
    ...entryKeyColumns,
    title: jsonText,
    path: storedValues.entryPath,
    author: jsonOf(authorRow),
    github: jsonOf(storedValues.gitHubAccount.nullable()),
    change: jsonOf(change),
    assets: jsonOf(z.array(asset)),
    expected_oid: storedValues.blobOid.nullable(),
    expected_text: jsonText.nullable(),
    submitted_at: storedValues.instant,
  })
  .transform((row) => ({
    id: row.id,
    dedupeKey: row.dedupe_key,
    form: row.form,
    key: entryKeyOf(row),
    title: row.title,
    author: row.author,
    github: row.github,
    path: row.path,
    change: row.change,
    assets: row.assets,
    expected: textOf(row.expected_oid, row.expected_text),
    submittedAt: row.submitted_at,
  }));

function textOf(oid: Text['oid'] | null, text: string | null): Text | null {
  return oid === null || text === null ? null : { oid, text };
}
