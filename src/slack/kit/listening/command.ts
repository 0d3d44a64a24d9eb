import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';

/** A command that was typed, as a listener takes it. */
export type Command = Pick<SlackCommandMiddlewareArgs, 'command' | 'ack' | 'respond'> &
  Pick<AllMiddlewareArgs, 'client'>;
