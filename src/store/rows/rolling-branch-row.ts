import * as z from 'zod';
import type { RollingBranch } from '../../use-cases/ports.ts';
import { storedValues } from './stored-values.ts';

/** A row of `rolling_branches`. */
export const rollingBranchRow: z.ZodType<RollingBranch> = z
  .object({
    repository: storedValues.repositoryName,
    branch: storedValues.branchName,
    pull_request: z.number().nullable(),
    pull_request_url: z.string().nullable(),
    sent_at: storedValues.instant,
    looked_at: storedValues.instant.nullable(),
  })
  .transform(({ repository, branch, pull_request: number, pull_request_url: url, sent_at, looked_at }) => ({
    ...{ repository, branch, sentAt: sent_at, lookedAt: looked_at },
    pullRequest: number === null || url === null ? null : { number, url },
  }));
