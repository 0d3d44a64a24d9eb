import { z } from 'zod';
import type { FormState } from '../form/read-state.ts';
import { limits } from '../limits.ts';

/** A file that a person uploaded, as Slack describes it; only `downloadFile` says what is really in it. */
export type UploadedFile = {
  readonly id: string;
  /** As its uploader named it; empty when Slack does not say. */
  readonly name: string;
  readonly mimetype: string;
  /** In bytes; null when Slack does not say. */
  readonly size: number | null;
  /** Null for a file that is gone, or that another workspace shares without its address. */
  readonly url: string | null;
};

/** Longer is no address of Slack's. */
const LONGEST = 3000;

const addressSchema = z.url().max(LONGEST).nullable().catch(null);
const fileSchema = z.object({
  id: z.string().regex(/^F[A-Z0-9]{1,40}$/),
  name: z.string().max(LONGEST).catch(''),
  mimetype: z.string().max(LONGEST).catch(''),
  size: z.int().nonnegative().nullable().catch(null),
  url_private_download: addressSchema,
  url_private: addressSchema,
});
const elementSchema = z.object({ files: z.array(z.unknown()) });

/** The files of a `fileInput`, none when it is empty; null for a block this state says nothing about. */
export function readFiles(state: FormState, blockId: string): readonly UploadedFile[] | null {
  if (!state.has(blockId)) return null;
  const element = elementSchema.safeParse(state.get(blockId));
  if (!element.success) return [];
  return element.data.files.slice(0, limits.files.max).flatMap((given) => {
    const file = fileSchema.safeParse(given);
    if (!file.success) return [];
    const { url_private_download, url_private, ...said } = file.data;
    return [{ ...said, url: url_private_download ?? url_private }];
  });
}
