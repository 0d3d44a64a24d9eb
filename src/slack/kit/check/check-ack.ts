import { limits } from '../limits.ts';
import { looseObject } from '../loose-object.ts';
import { checkView } from './check-view.ts';
import { jsonBytes } from './json-bytes.ts';
import type { Violation } from './violation.ts';

/** `{"envelope_id":"…36…","payload":…}` around the payload, generously. */
const ENVELOPE_BYTES = 100;

/**
 * Everything that would make an acknowledgement fail: its view, and its size as one Socket Mode frame. A view that is
 * too large for the frame goes through `views.update` instead.
 */
export function checkAck(payload: unknown): readonly Violation[] {
  const view = looseObject(payload)?.view;
  const tooLarge = jsonBytes(payload) + ENVELOPE_BYTES > limits.ackFrameBytes.max;
  return [
    ...(view === undefined ? [] : checkView(view).map((found) => ({ ...found, path: `/view${found.path}` }))),
    ...(tooLarge ? [{ path: '', rule: 'too-large' } as const] : []),
  ];
}
