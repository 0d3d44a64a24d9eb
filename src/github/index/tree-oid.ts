import * as z from 'zod';
import type { TreeOid } from '../../use-cases/ports.ts';

/** A folder's name as GitHub sends it: 40 hex digits. */
export const treeOid = z.custom<TreeOid>(
  (value) => typeof value === 'string' && /^[0-9a-f]{40}$/.test(value),
);
