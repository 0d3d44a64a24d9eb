import { z } from 'zod';
import { parseRepositoryName } from '../../core/entry/repository-name.ts';
import type { MetadataFormat } from '../kit/metadata.ts';

const state = z.object({
  channel: z.string().max(30),
  /** Once it is chosen. */
  repository: z
    .string()
    .transform((text, context) => {
      const name = parseRepositoryName(text);
      if (name !== null) return name;
      context.addIssue('not what these forms write');
      return z.NEVER;
    })
    .nullable(),
});

/** What each form of setting up has to remember: the channel it was typed in, and the repository. */
export const setUpMetadata: MetadataFormat<z.output<typeof state>> = { version: 1, schema: state };
