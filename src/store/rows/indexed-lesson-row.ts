import * as z from 'zod';
import { lineUrl } from '../../core/index/file-url.ts';
import type { IndexedLesson } from '../../use-cases/ports.ts';
import { indexedValues } from './entry-facts-row.ts';
import { jsonText, storedValues } from './stored-values.ts';

/** A row of `indexed_lessons` with its entry, as the lesson it keeps. */
export const indexedLessonRow: z.ZodType<IndexedLesson> = z
  .object({
    repository: storedValues.repositoryName,
    path: storedValues.entryPath,
    date: storedValues.localDate,
    kind: indexedValues.entryKind,
    title: jsonText,
    author: indexedValues.author,
    files_url: z.string(),
    category: indexedValues.category,
    text: jsonText,
    line: z.number(),
    first_seen: storedValues.instant,
  })
  .transform(({ files_url, first_seen, author, ...row }) => ({
    ...row,
    author: author?.name ?? null,
    url: lineUrl(files_url, row.path, row.line),
    firstSeen: first_seen,
  }));
