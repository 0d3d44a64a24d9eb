import { z } from 'zod';
import { parseRepositoryName } from '../../core/entry/repository-name.ts';
import { parseLocalDate } from '../../core/time/local-date.ts';
import type { MetadataFormat } from '../kit/metadata.ts';
import { askedKeys } from '../kit/secrets/allowed-secrets.ts';

const formState = z.object({
  place: z.object({
    repository: z.string().transform((text, context) => parseRepositoryName(text) ?? refuse(context)),
    date: z.string().transform((text, context) => parseLocalDate(text) ?? refuse(context)),
    time: z.string().regex(/^\d{2}:\d{2}$/),
  }),
  what: z.discriminatedUnion('type', [
    z.object({ type: z.literal('line'), url: z.string().max(1000).nullable() }),
    z.object({ type: z.literal('lesson') }),
  ]),
  /** The message that it was taken from is not everybody's to read. */
  isPrivate: z.boolean(),
  /** The likely secrets that the form asks about, by their keys. */
  asked: askedKeys,
});

/** What the form remembers of itself. */
export type CaptureMetadata = z.output<typeof formState>;

export const captureMetadata: MetadataFormat<CaptureMetadata> = { version: 1, schema: formState };

function refuse(context: z.RefinementCtx): never {
  context.addIssue('not what this form writes');
  return z.NEVER;
}
