import * as z from 'zod';
import type { BatchId } from '../../use-cases/ports.ts';
import { jsonOf, storedValues } from './stored-values.ts';

/** More than go out within the minute that the pace looks at. */
const KEPT = 12;

type SentCommits = z.output<typeof sentCommits>;

/** When the latest batches were last sent, oldest first: of the attempts of one batch at most one makes a commit. */
export const sentCommits = jsonOf(
  z.array(z.object({ batch: storedValues.batchId, at: storedValues.instant })),
);

/** The same with one more at the end, and without the earlier attempts of that batch. */
export function withSent(sent: SentCommits, latest: SentCommits[number]): string {
  return JSON.stringify([...others(sent, latest.batch), latest].slice(-KEPT));
}

/** The same without this batch. */
export function withoutSent(sent: SentCommits, batch: BatchId): string {
  return JSON.stringify(others(sent, batch));
}

function others(sent: SentCommits, batch: BatchId): SentCommits {
  return sent.filter((one) => one.batch !== batch);
}
