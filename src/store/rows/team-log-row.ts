import * as z from 'zod';
import type { TeamLog } from '../../use-cases/ports.ts';
import { storedValues } from './stored-values.ts';

/** A row of `team_logs` as the log it keeps. */
export const teamLogRow: z.ZodType<TeamLog> = z
  .object({
    team: z.string(),
    channel: z.string(),
    channel_name: z.string(),
    repository: storedValues.repositoryName,
    tied_by: z.string(),
    tied_at: storedValues.instant,
  })
  .transform((row) => ({
    team: row.team,
    channel: row.channel,
    channelName: row.channel_name,
    repository: row.repository,
    tiedBy: row.tied_by,
    tiedAt: row.tied_at,
  }));
