import { z } from 'zod';
import { parseEntryPath } from '../../core/entry/entry-path.ts';
import { parseRepositoryName } from '../../core/entry/repository-name.ts';
import { parseLocalDate } from '../../core/time/local-date.ts';
import { parseJournalId, parseSubmissionId } from '../../use-cases/ids.ts';
import type { MetadataFormat } from '../kit/metadata.ts';

const repository = z.string().transform(orRefuse(parseRepositoryName));

const target = z.discriminatedUnion('type', [
  /** A day's log, written or not. */
  z.object({ type: z.literal('day'), repository, date: z.string().transform(orRefuse(parseLocalDate)) }),
  /** What lies at a path of the repository. */
  z.object({ type: z.literal('entry'), repository, path: z.string().transform(orRefuse(parseEntryPath)) }),
  /** The entry that a receipt speaks of. */
  z.object({ type: z.literal('submitted'), id: z.string().transform(orRefuse(parseSubmissionId)) }),
  z.object({ type: z.literal('journal-draft'), journal: z.string().transform(orRefuse(parseJournalId)) }),
]);

/** What a button opens. It is pressed long after it was drawn, perhaps when a newer version of the bot runs. */
export type OpenTarget = z.output<typeof target>;

export const openTarget: MetadataFormat<OpenTarget> = { version: 1, schema: target };

function orRefuse<Value>(parse: (text: string) => Value | null) {
  return (text: string, context: z.RefinementCtx): Value => {
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue('not what a button of ours holds');
    return z.NEVER;
  };
}
