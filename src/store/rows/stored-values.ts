import * as z from 'zod';
import { parseBlobOid } from '../../core/entry/blob-oid.ts';
import { parseEntryPath } from '../../core/entry/entry-path.ts';
import { parseRepositoryName } from '../../core/entry/repository-name.ts';
import { parseRowId } from '../../core/entry/row-id.ts';
import { toInstant } from '../../core/time/instant.ts';
import { parseLocalDate } from '../../core/time/local-date.ts';
import { parseTimeZone } from '../../core/time/time-zone.ts';
import type { BatchId, BranchName, CommitOid, JournalId, SubmissionId } from '../../use-cases/ports.ts';

/** The values that rows are made of, parsed again on the way out: a row may have been written by an older version. */
export const storedValues = {
  instant: z.number().transform(toInstant),
  localDate: textThat('a day', parseLocalDate),
  timeZone: textThat('a time zone', parseTimeZone),
  entryPath: textThat('a path', parseEntryPath),
  blobOid: textThat('a blob oid', parseBlobOid),
  repositoryName: textThat('a repository', parseRepositoryName),
  rowId: textThat('a row id', parseRowId),
  journalId: z.custom<JournalId>(isText),
  submissionId: z.custom<SubmissionId>(isText),
  batchId: z.custom<BatchId>(isText),
  commitOid: z.custom<CommitOid>(isText),
  branchName: z.custom<BranchName>(isText),
  gitHubAccount: z.object({ id: z.number(), login: z.string() }),
};

/** A text column that holds JSON of this shape. */
export function jsonOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}

/** A text column that holds a text as JSON. */
export const jsonText = jsonOf(z.string());

/** A text column that this reads as a value. */
export function textThat<Value>(what: string, parse: (text: string) => Value | null) {
  return z.string().transform((text, context) => {
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: `not ${what}` });
    return z.NEVER;
  });
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
