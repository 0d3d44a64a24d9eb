import * as z from 'zod';
import { storedValues } from './stored-values.ts';

/** A row of `batches`, without its submissions. */
export const batchRow = z
  .object({ id: storedValues.batchId, oldest_head: storedValues.commitOid.nullable() })
  .transform((row) => ({ id: row.id, oldestHead: row.oldest_head }));
