import * as z from 'zod';
import type { IndexedFile } from '../../use-cases/ports.ts';
import { indexedValues } from './entry-facts-row.ts';
import { storedValues } from './stored-values.ts';

/** A row of `indexed_entries` as the file it is of. */
export const indexedFileRow: z.ZodType<IndexedFile> = z.object({
  path: storedValues.entryPath,
  oid: storedValues.blobOid,
  author: indexedValues.author,
});
