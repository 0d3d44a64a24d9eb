import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';

/** A button that was pressed, in a view or under a message, as a listener takes it. */
export type ButtonPress = Pick<
  SlackActionMiddlewareArgs<BlockAction<ButtonAction>>,
  'ack' | 'action' | 'body' | 'respond'
> &
  Pick<AllMiddlewareArgs, 'client'>;
