import { z } from 'zod';
import { limits } from './limits.ts';

/** What a view keeps in `private_metadata`. Raise the version when the schema changes its meaning. */
export type MetadataFormat<Value> = { readonly version: number; readonly schema: z.ZodType<Value> };

const envelope = z.object({ v: z.number(), is: z.unknown() });

/** The value as Slack carries it. Throws when it is longer than Slack allows, because what we keep there is small. */
export function encodeMetadata<Value>(format: MetadataFormat<Value>, value: Value): string {
  const text = JSON.stringify({ v: format.version, is: value });
  if (text.length > limits.privateMetadata.max) {
    throw new RangeError(
      `private_metadata of ${text.length} characters, at most ${limits.privateMetadata.max}`,
    );
  }
  return text;
}

/** The value, or null for anything else: another version, another view's, a forged or an empty one. */
export function decodeMetadata<Value>(format: MetadataFormat<Value>, text: unknown): Value | null {
  const found = envelope.safeParse(parseJson(text));
  if (!found.success || found.data.v !== format.version) return null;
  const value = format.schema.safeParse(found.data.is);
  return value.success ? value.data : null;
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > limits.privateMetadata.max) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
