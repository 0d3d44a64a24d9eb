import * as z from 'zod';
import { fileUrl } from '../../core/index/file-url.ts';
import type { IndexedEntry } from '../../use-cases/ports.ts';
import { entryFactsRow, indexedValues } from './entry-facts-row.ts';
import { jsonText, storedValues } from './stored-values.ts';

/** A row of `indexed_entries` with the facts of its blob, as the entry it keeps. */
export const indexedEntryRow: z.ZodType<IndexedEntry> = z
  .object({
    repository: storedValues.repositoryName,
    path: storedValues.entryPath,
    date: storedValues.localDate,
    title: jsonText,
    author: indexedValues.author,
    facts: entryFactsRow,
    files_url: z.string(),
  })
  .transform(({ facts: { kind, status, open }, files_url, ...row }) => ({
    ...row,
    ...{ kind, status, open },
    url: fileUrl(files_url, row.path),
  }));
