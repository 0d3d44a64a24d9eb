import * as z from 'zod';
import type { Conflict, SubmissionState, Trouble } from '../../use-cases/ports.ts';
import { jsonOf, storedValues } from './stored-values.ts';

const trouble: z.ZodType<Trouble> = z.object({
  kind: z.enum([
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
  ]),
  reference: z.string(),
  detail: z.string(),
  retryAt: storedValues.instant,
});

const file = { state_oid: storedValues.blobOid, state_text: z.string() };

const queued = z.object({
  state: z.literal('queued'),
  state_detail: jsonOf(z.object({ trouble: trouble.nullable() })),
});
const landed = z.object({
  state: z.literal('landed'),
  ...file,
  state_detail: jsonOf(
    z.object({
      commit: z.object({ oid: storedValues.commitOid, url: z.string() }).nullable(),
      url: z.string(),
    }),
  ),
});
const conflict = z.object({
  state: z.literal('conflict'),
  state_oid: file.state_oid.nullable(),
  state_text: file.state_text.nullable(),
  state_detail: jsonOf(
    z.object({
      reason: z.enum(['exists', 'taken', 'changed', 'deleted', 'unsafe']),
      sections: z.array(z.string()),
      line: z.number().nullable(),
      url: z.string().nullable(),
    }),
  ),
});
const closed = z.object({ state: z.literal('closed') });

/** The state columns of `submissions` with the text of the state's blob, as the state they keep. */
export const stateRow: z.ZodType<SubmissionState> = z
  .discriminatedUnion('state', [queued, landed, conflict, closed])
  .transform((row): SubmissionState => {
    switch (row.state) {
      case 'queued':
        return { type: 'queued', trouble: row.state_detail.trouble };
      case 'landed':
        return {
          type: 'landed',
          landed: {
            commit: row.state_detail.commit,
            file: { oid: row.state_oid, text: row.state_text, url: row.state_detail.url },
          },
        };
      case 'conflict':
        return { type: 'conflict', conflict: conflictOf(row) };
      case 'closed':
        return { type: 'closed' };
      default:
        return row satisfies never;
    }
  });

function conflictOf(row: z.output<typeof conflict>): Conflict {
  const { state_oid: oid, state_text: text } = row;
  const { url, ...rest } = row.state_detail;
  const theirs = oid === null || text === null || url === null ? null : { oid, text, url };
  return { ...rest, theirs };
}
