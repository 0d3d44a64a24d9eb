import * as z from 'zod';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { Indexed, TreeOid } from '../../use-cases/ports.ts';
import { storedValues } from './stored-values.ts';

/** A row of `indexed_repositories` as how far the index is. */
export const indexedRow: z.ZodType<Omit<Indexed, 'folders'>> = z
  .object({ reader: z.number(), indexed_at: storedValues.instant })
  .transform(({ reader, indexed_at }) => ({ reader, at: indexed_at }));

/** A row of `indexed_folders` as path and oid. */
export const indexedFolderRow: z.ZodType<readonly [EntryPath, TreeOid]> = z
  .object({ path: storedValues.entryPath, oid: z.custom<TreeOid>((value) => typeof value === 'string') })
  .transform(({ path, oid }) => [path, oid] as const);
