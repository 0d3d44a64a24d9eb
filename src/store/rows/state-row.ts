import * as z from 'zod';
import type { FileSeen, SubmissionState, Trouble } from '../../use-cases/ports.ts';
import { jsonOf, jsonText, storedValues } from './stored-values.ts';

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

/** All of them, with the address in the detail, or none. */
const file = { state_oid: storedValues.blobOid.nullable(), state_text: jsonText.nullable() };
const url = z.string().nullable();

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
      url,
    }),
  ),
});
const conflict = z.object({
  state: z.literal('conflict'),
  ...file,
  state_detail: jsonOf(
    z.object({
      reason: z.enum(['exists', 'taken', 'changed', 'deleted', 'unsafe']),
      sections: z.array(z.string()),
      line: z.number().nullable(),
      url,
    }),
  ),
});
const refused = z.object({
  state: z.literal('refused'),
  ...file,
  state_detail: jsonOf(z.object({ url })),
});
const closed = z.object({ state: z.literal('closed') });

/** The state columns of `submissions` with the text of the state's blob, as the state they keep. */
export const stateRow: z.ZodType<SubmissionState> = z
  .discriminatedUnion('state', [queued, landed, conflict, refused, closed])
  .transform((row): SubmissionState => {
    switch (row.state) {
      case 'queued':
        return { type: 'queued', trouble: row.state_detail.trouble };
      case 'landed':
        return { type: 'landed', landed: { commit: row.state_detail.commit, file: fileOf(row) } };
      case 'conflict': {
        const { url: _, ...conflict } = row.state_detail;
        return { type: 'conflict', conflict: { ...conflict, theirs: fileOf(row) } };
      }
      case 'refused':
        return { type: 'refused', theirs: fileOf(row) };
      case 'closed':
        return { type: 'closed' };
      default:
        return row satisfies never;
    }
  });

function fileOf(row: z.output<typeof landed | typeof conflict | typeof refused>): FileSeen | null {
  const { state_oid: oid, state_text: text } = row;
  const { url } = row.state_detail;
  return oid === null || text === null || url === null ? null : { oid, text, url };
}
