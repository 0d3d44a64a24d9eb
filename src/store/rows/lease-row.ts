import * as z from 'zod';
import { sentCommits } from './sent-commits.ts';
import { jsonOf } from './stored-values.ts';
import { troubleRow } from './trouble-row.ts';

/** What a row of `leases` says besides who holds it. */
export const leaseRow = z
  .object({ fence: z.number(), sent: sentCommits, trouble: jsonOf(troubleRow.nullable()) })
  .transform(({ fence, sent, trouble }) => ({
    fence,
    sent: sent.map(({ at }) => at),
    trouble,
  }));
