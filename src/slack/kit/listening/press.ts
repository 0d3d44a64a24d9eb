import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';

/** A button, menu or input of a view, pressed or chosen, as a listener takes it. */
export type Press = Pick<SlackActionMiddlewareArgs<BlockAction>, 'ack' | 'action' | 'body'> &
  Pick<AllMiddlewareArgs, 'client'>;
