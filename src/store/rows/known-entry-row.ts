import * as z from 'zod';
import type { KnownEntry } from '../../use-cases/ports.ts';
import { storedValues } from './stored-values.ts';

/** A row of `entries` with the text of its blob, as the entry it keeps. */
export const knownEntryRow: z.ZodType<KnownEntry> = z
  .object({
    team: z.string(),
    user_id: z.string(),
    date: storedValues.localDate,
    path: storedValues.entryPath,
    oid: storedValues.blobOid,
    text: z.string(),
    url: z.string().nullable(),
  })
  .transform((row) => ({
    key: { team: row.team, user: row.user_id, date: row.date },
    path: row.path,
    oid: row.oid,
    text: row.text,
    url: row.url,
  }));
