import type { KnownBlock } from '@slack/web-api';
import { mustPassAsMessage } from '../kit/check/must-pass.ts';
import type { Message } from './message.ts';

/** A message as Slack's client takes it, checked against Slack's limits. */
export function sent({ text, blocks }: Message): { text: string; blocks: KnownBlock[] } {
  return mustPassAsMessage({ text, blocks: [...blocks] });
}
