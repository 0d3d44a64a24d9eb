import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Meter, RequestKind } from '../use-cases/ports.ts';

const request = z.object({ type: z.string().optional(), command: z.string().optional() });

const kinds: Readonly<Record<string, RequestKind>> = {
  shortcut: 'shortcut',
  message_action: 'shortcut',
  block_actions: 'action',
  view_submission: 'submission',
  event_callback: 'event',
};

/** From now on the meter hears how long each acknowledgement took. */
export function meterAcks(app: App, meter: Meter): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    const since = performance.now();
    const ack: ReceiverEvent['ack'] = async (answer) => {
      await event.ack(answer);
      meter.acknowledged(kindOf(event.body), performance.now() - since);
    };
    return process({ ...event, ack });
  };
}

function kindOf(body: unknown): RequestKind {
  const { data } = request.safeParse(body);
  if (data?.command !== undefined) return 'command';
  return kinds[data?.type ?? ''] ?? 'other';
}
