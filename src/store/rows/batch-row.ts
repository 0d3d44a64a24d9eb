import * as z from 'zod';
import { storedValues } from './stored-values.ts';

/** A row of `batches`, without its submissions. */
export const batchRow = z
  .object({
    id: storedValues.batchId,
    oldest_head: storedValues.commitOid.nullable(),
    branch: storedValues.branchName.nullable(),
  })
  .transform(({ id, oldest_head, branch }) => ({ id, oldestHead: oldest_head, branch }));
