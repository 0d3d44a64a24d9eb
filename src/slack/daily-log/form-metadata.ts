import { z } from 'zod';
import { parseBlobOid } from '../../core/entry/blob-oid.ts';
import { dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import { parseRepositoryName } from '../../core/entry/repository-name.ts';
import { parseLocalDate } from '../../core/time/local-date.ts';
import type { MetadataFormat } from '../kit/metadata.ts';
import { askedKeys } from '../kit/secrets/allowed-secrets.ts';
import { MOST_LESSON_ROWS } from './daily-log-blocks.ts';

const formState = z.object({
  repository: z.string().transform((text, context) => parseRepositoryName(text) ?? refuse(context)),
  date: z.string().transform((text, context) => parseLocalDate(text) ?? refuse(context)),
  basis: z
    .string()
    .transform((text, context) => parseBlobOid(text) ?? refuse(context))
    .nullable(),
  /** Whether the sections behind the button are shown. */
  more: z.boolean(),
  /** Whether a draft was restored, so that Discard stays in sight. */
  restored: z.boolean(),
  /** The address of a newer version in the repository, where one was found. */
  newer: z.string().max(2000).nullable(),
  /** The marks of what it was opened with: what differs from them was touched here. */
  opened: z.array(z.string().max(7)).max(40).default([]),
  /** The captures that it was opened with, and the marks of what it would have been opened with without them. */
  captures: z
    .object({
      numbers: z.array(z.number().int().min(1)).max(100),
      beneath: z.array(z.string().max(7)).max(40),
    })
    .default({ numbers: [], beneath: [] }),
  /** The carried items that it has boxes for, by their keys. */
  carried: z
    .object({
      repository: z.string().transform((text, context) => parseRepositoryName(text) ?? refuse(context)),
      keys: z.array(z.string().max(7)).max(10),
      beyond: z.number().int().min(0),
    })
    .nullable()
    .default(null),
  /** Block ids of plain texts that opened in a rich text input, because they were too long for their own. */
  asRich: z.array(z.string().max(20)).max(40).default([]),
  lessonRows: z.number().int().min(1).max(MOST_LESSON_ROWS),
  /** The likely secrets that the form asks about, by their keys. */
  asked: askedKeys,
  /** Questions whose answers are too long for the form; none in a form that was opened before there were any. */
  leftOut: z.array(z.enum(dailyLogQuestions.map(({ id }) => id))).default([]),
});

/** What the form has to remember of itself; what was typed is in its state and in the draft. */
export type FormMetadata = z.output<typeof formState>;

export const formMetadata: MetadataFormat<FormMetadata> = { version: 1, schema: formState };

function refuse(context: z.RefinementCtx): never {
  context.addIssue('not what this form writes');
  return z.NEVER;
}
