import type { KnownBlock } from '@slack/web-api';
import type { Message } from './message.ts';

/** A message as Slack's client takes it: with a list of its own. */
export function sent({ text, blocks }: Message): { text: string; blocks: KnownBlock[] } {
  return { text, blocks: [...blocks] };
}
