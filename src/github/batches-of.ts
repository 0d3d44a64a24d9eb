import * as z from 'zod';
import type { BatchId } from '../use-cases/ports.ts';
import { batchTrailer } from './commit-message.ts';
import type { CommitSeen } from './snapshot.ts';

const batchId = z.custom<BatchId>((value) => typeof value === 'string' && /^[0-9A-Za-z]{1,40}$/.test(value));

/** The batches that a commit names, each in a line of its own: more than one where a person has squashed theirs. */
export function batchesOf({ message }: Pick<CommitSeen, 'message'>): readonly BatchId[] {
  return message.split(/\r?\n/).flatMap((line) => {
    const named = batchId.safeParse(line.slice(line.lastIndexOf(' ') + 1));
    return named.success && line === batchTrailer(named.data) ? [named.data] : [];
  });
}
