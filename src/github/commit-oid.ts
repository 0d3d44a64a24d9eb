import * as z from 'zod';
import type { CommitOid } from '../use-cases/ports.ts';

/** A commit's name as GitHub sends it: 40 hex digits. */
export const commitOid = z.custom<CommitOid>(
  (value) => typeof value === 'string' && /^[0-9a-f]{40}$/.test(value),
);
