import { z } from 'zod';
import type { PersonAction } from '../slack/played-slack.ts';

const json = z.record(z.string(), z.json());
const state = z.record(z.string(), z.record(z.string(), json));
const touched = z.array(z.string()).exactOptional();
const id = z.string().min(1);

const personAction = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('send'),
    conversation: id,
    text: z.string(),
    threadTs: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('shortcut'), callbackId: id }),
  z.object({ type: z.literal('message-shortcut'), callbackId: id, conversation: id, ts: id }),
  z.object({ type: z.literal('open-home') }),
  z.object({ type: z.literal('read'), conversation: id }),
  z.object({ type: z.literal('click-message'), conversation: id, ts: id, action: json }),
  z.object({ type: z.literal('click-home'), action: json }),
  z.object({ type: z.literal('act-in-view'), viewId: id, state, touched, action: json }),
  z.object({ type: z.literal('submit'), viewId: id, state, touched }),
  z.object({ type: z.literal('close'), viewId: id, all: z.boolean() }),
  z.object({ type: z.literal('dismiss-notice'), id }),
]);
const asked = z.object({ as: id, action: personAction });

/** What the page says a person did, or null when it is nothing a person can do. */
export function parsePersonAction(body: unknown): { as: string; action: PersonAction } | null {
  const parsed = asked.safeParse(body);
  return parsed.success ? parsed.data : null;
}
