import type { JsonObject } from './played-slack.ts';
import type { EnvelopeType } from './socket-mode/envelope.ts';

/** What came back for an event or interaction. `failed`: the app is not there, or answers with an error. */
export type Delivery =
  | { readonly type: 'acknowledged'; readonly payload: JsonObject }
  | { readonly type: 'timeout' }
  | { readonly type: 'failed' };

/** Slack's line to the app: over the app's connections, or by calls to its address. */
export type AppLine = {
  /** Resolves with the acknowledgement, or when the person's client gives up. */
  deliver(type: EnvelopeType, payload: JsonObject): Promise<Delivery>;
  stop(): Promise<void>;
};
