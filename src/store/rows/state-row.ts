import * as z from 'zod';
import type { FileSeen, SubmissionState } from '../../use-cases/ports.ts';
import { jsonOf, jsonText, storedValues } from './stored-values.ts';
import { troubleRow } from './trouble-row.ts';

/** All of them, with the address in the detail, or none. */
const file = { state_oid: storedValues.blobOid.nullable(), state_text: jsonText.nullable() };
const url = z.string().nullable();

const queued = z.object({
  state: z.literal('queued'),
  state_detail: jsonOf(z.object({ trouble: troubleRow.nullable() })),
});
const commit = z.object({ oid: storedValues.commitOid, url: z.string() }).nullable();
const landed = z.object({
  state: z.literal('landed'),
  ...file,
  state_detail: jsonOf(z.object({ commit, url })),
});
const proposed = z.object({
  state: z.literal('proposed'),
  ...file,
  state_detail: jsonOf(
    z.object({
      commit,
      url,
      branch: storedValues.branchName,
      pullRequest: z.object({ number: z.number(), url: z.string() }).nullable(),
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
  .discriminatedUnion('state', [queued, landed, proposed, conflict, refused, closed])
  .transform((row): SubmissionState => {
    switch (row.state) {
      case 'queued':
        return { type: 'queued', trouble: row.state_detail.trouble };
      case 'landed':
        return { type: 'landed', landed: { commit: row.state_detail.commit, file: fileOf(row) } };
      case 'proposed': {
        const { url: _, ...proposed } = row.state_detail;
        return { type: 'proposed', proposed: { ...proposed, file: fileOf(row) } };
      }
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

function fileOf(
  row: z.output<typeof landed | typeof proposed | typeof conflict | typeof refused>,
): FileSeen | null {
  const { state_oid: oid, state_text: text } = row;
  const { url } = row.state_detail;
  return oid === null || text === null || url === null ? null : { oid, text, url };
}
