import type { JsonObject } from '../played-slack.ts';
import type { Connection } from './connection.ts';

const envelopeTypes = ['slash_commands', 'interactive', 'events_api'] as const;
export type EnvelopeType = (typeof envelopeTypes)[number];

export type Envelope = {
  readonly id: string;
  readonly type: EnvelopeType;
  readonly payload: JsonObject;
  readonly attempt: number;
  /** The connection that was last given it; null while none is open. */
  sentOn: Connection | null;
};

export function isEnvelopeType(type: string): type is EnvelopeType {
  return envelopeTypes.some((known) => known === type);
}

/** The frame as Slack sends it. */
export function envelopeFrame(envelope: Envelope): JsonObject {
  const { id, type, payload, attempt } = envelope;
  const retry = { retry_attempt: attempt, retry_reason: attempt === 0 ? '' : 'timeout' };
  return {
    envelope_id: id,
    payload,
    type,
    accepts_response_payload: type !== 'events_api',
    ...(type === 'events_api' ? retry : {}),
  };
}
