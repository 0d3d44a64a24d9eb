import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';

/** A button that was pressed, as the listeners here take it. */
export type Press = Pick<
  SlackActionMiddlewareArgs<BlockAction<ButtonAction>>,
  'ack' | 'action' | 'body' | 'respond'
> &
  Pick<AllMiddlewareArgs, 'client'>;
