import type { z } from 'zod';
import { missingField, restRefusals } from '../error-shapes.ts';
import { RestRefused } from './rest-refused.ts';

/** The body as this schema has it; throws GitHub's refusal for no JSON, and for the first field that is wrong. */
export function parseJson<Schema extends z.ZodType>(schema: Schema, body: Buffer): z.infer<Schema> {
  const parsed = schema.safeParse(readJson(body));
  if (parsed.success) return parsed.data;
  throw new RestRefused(missingField(String(parsed.error.issues[0]?.path[0] ?? 'body')));
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new RestRefused(restRefusals.notJson);
  }
}
