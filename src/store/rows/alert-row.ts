import * as z from 'zod';
import type { AlertSubject, KeptAlert, ShownAlert } from '../../use-cases/ports.ts';
import { jsonOf, storedValues } from './stored-values.ts';
import { troubleKind } from './trouble-kind.ts';

const pullRequest = z.object({ number: z.number(), url: z.string() });

const subject: z.ZodType<AlertSubject> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('trouble'), kind: troubleKind, detail: z.string() }),
  z.object({ type: z.literal('renamed'), to: z.string() }),
  z.object({ type: z.literal('pull-request-closed'), pullRequest, entries: z.number() }),
  z.object({ type: z.literal('pull-request-conflict'), pullRequest }),
  z.object({ type: z.literal('bad-settings'), line: z.number().nullable(), problem: z.string() }),
]);

const shown: z.ZodType<ShownAlert> = z.object({
  user: z.string(),
  reader: z.enum(['tied-it', 'owns-workspace']),
  channel: z.string(),
  ts: z.string(),
  isOver: z.boolean(),
  says: z.string(),
});

/** A row of `alerts` as the alert it keeps. */
export const alertRow: z.ZodType<KeptAlert> = z
  .object({
    repository: storedValues.repositoryName,
    subject: jsonOf(subject),
    reference: z.string(),
    since: storedValues.instant,
    over_at: storedValues.instant.nullable(),
    shown: jsonOf(z.array(shown)),
  })
  .transform(({ repository, subject, reference, since, over_at: overAt, shown }) => ({
    alert: { repository, subject, reference, since },
    overAt,
    shown,
  }));
