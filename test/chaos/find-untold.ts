import type { OutboxRow } from '../../src/use-cases/ports.ts';
import { receiptKeyOf } from '../../src/use-cases/receipt-key.ts';
import type { Aftermath } from './aftermath.ts';

/** Authors who were not told once, in one message, what became of what they submitted. */
export function findUntold(aftermath: Aftermath): readonly string[] {
  return aftermath.rows.flatMap((row) => untold(aftermath, row));
}

/** One message for a submission, which ends with what became of it and says that once. */
function untold({ messagesOf }: Aftermath, row: OutboxRow): readonly string[] {
  const { id } = row.submission;
  const messages = messagesOf(row);
  const shows = messages.flatMap((message) => message.shows);
  if (messages.length !== 1) return [`${id} has ${messages.length} messages: ${shows.join(', ')}`];
  const last = shows.at(-1) ?? '';
  // Who settled a conflict was told of it, and saw what they chose.
  const isRight =
    row.state.type === 'closed' ? last.startsWith('conflict:') : last === receiptKeyOf(row.state);
  if (!isRight) return [`${id} is ${receiptKeyOf(row.state)} and its author reads ${last}`];
  const times = shows.filter((key) => key === last).length;
  return times === 1 ? [] : [`${id} was told ${times} times that it is ${last}`];
}
