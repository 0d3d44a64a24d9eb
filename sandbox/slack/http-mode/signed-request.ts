import { createHmac } from 'node:crypto';
import type { JsonObject } from '../played-slack.ts';
import type { EnvelopeType } from '../socket-mode/envelope.ts';

export type SignedRequest = {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/**
 * A request as Slack makes it: `seconds` since the epoch and the body, signed with the app's secret.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signedRequest(
  secret: string,
  seconds: number,
  type: EnvelopeType,
  payload: JsonObject,
): SignedRequest {
  const body = bodyOf(type, payload);
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return {
    method: 'POST',
    headers: {
      'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
}

/** Events come as JSON, commands as a form, interactions as a form with one field that holds JSON. */
function bodyOf(type: EnvelopeType, payload: JsonObject): string {
  switch (type) {
    case 'events_api':
      return JSON.stringify(payload);
    case 'interactive':
      return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    case 'slash_commands':
      return new URLSearchParams(
        Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)])),
      ).toString();
    default:
      return type satisfies never;
  }
}
