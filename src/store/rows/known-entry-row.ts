import * as z from 'zod';
import type { KnownEntry } from '../../use-cases/ports.ts';
import { entryKeyColumns, entryKeyOf } from './entry-key.ts';
import { jsonText, storedValues } from './stored-values.ts';

/** A row of `entries` with the text of its blob, as the entry it keeps. */
export const knownEntryRow: z.ZodType<KnownEntry> = z
  .object({
    ...entryKeyColumns,
    path: storedValues.entryPath,
    oid: storedValues.blobOid,
    text: jsonText,
    url: z.string().nullable(),
  })
  .transform((row) => ({
    key: entryKeyOf(row),
    path: row.path,
    oid: row.oid,
    text: row.text,
    url: row.url,
  }));
