import type { RequestListener } from 'node:http';
import type { App, Receiver } from '@slack/bolt';

/** The way on which events and interactions come in. */
export type SlackLine = {
  readonly receiver: Receiver;
  /** What answers Slack's requests; null where the bot connects out. */
  readonly requests: RequestListener | null;
  /** From now on what comes in goes to the app's listeners. */
  start(app: App): Promise<void>;
  /** Nothing comes in after. */
  stop(): void;
  /** Rejects while nothing can come in. */
  reachable(): Promise<void>;
};
