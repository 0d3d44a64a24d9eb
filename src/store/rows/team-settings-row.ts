import * as z from 'zod';
import type { KeptSettings } from '../../use-cases/ports.ts';
import { jsonText, storedValues } from './stored-values.ts';

/** A row of `team_settings` as the file it keeps. */
export const teamSettingsRow: z.ZodType<KeptSettings> = z
  .object({
    repository: storedValues.repositoryName,
    oid: storedValues.blobOid.nullable(),
    text: jsonText,
    read_at: storedValues.instant,
  })
  .transform(({ repository, oid, text, read_at }) => ({
    repository,
    file: oid === null ? null : { oid, text },
    readAt: read_at,
  }));
