import * as z from 'zod';
import type { Trouble } from '../../use-cases/ports.ts';
import { storedValues } from './stored-values.ts';
import { troubleKind } from './trouble-kind.ts';

/** A trouble as the JSON of rows keeps it. */
export const troubleRow: z.ZodType<Trouble> = z.object({
  kind: troubleKind,
  reference: z.string(),
  detail: z.string(),
  retryAt: storedValues.instant,
});
