import * as z from 'zod';
import type { TroubleKind } from '../../use-cases/ports.ts';

/** The kinds of trouble that rows name. */
export const troubleKind: z.ZodType<TroubleKind> = z.enum([
  'unreachable',
  'rate-limited',
  'unauthorized',
  'forbidden',
  'repository-missing',
  'branch-missing',
  'branch-protected',
  'archived',
  'busy',
  'paced',
  'refused',
]);
