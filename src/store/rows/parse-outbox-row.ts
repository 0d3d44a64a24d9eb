import * as z from 'zod';
import type { OutboxRow } from '../../use-cases/ports.ts';
import { stateRow } from './state-row.ts';
import { submissionRow } from './submission-row.ts';

const receiptRow = z
  .object({
    receipt_channel: z.string().nullable(),
    receipt_ts: z.string().nullable(),
    receipt_shows: z.string().nullable(),
  })
  .transform(({ receipt_channel: channel, receipt_ts: ts, receipt_shows: shows }) =>
    channel === null || ts === null || shows === null ? null : { channel, ts, shows },
  );

/** Reads a row of `submissions` with the texts of its two blobs. */
export function parseOutboxRow(row: unknown): OutboxRow {
  return {
    submission: submissionRow.parse(row),
    state: stateRow.parse(row),
    receipt: receiptRow.parse(row),
  };
}
