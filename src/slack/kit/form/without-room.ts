import type { KnownBlock } from '@slack/web-api';
import { jsonBytes } from '../check/json-bytes.ts';
import { limits } from '../limits.ts';

/** An input as it is filled, by the id of what it asks. */
type Filled<Id extends string> = { readonly id: Id; readonly block: KnownBlock };

/**
 * The inputs that one view has no room for, when everything else in it takes `rest` bytes: Slack refuses a view of more
 * than 250 KB as a whole, and a person may write more than that. The longest go first, until the others fit.
 */
export function withoutRoom<Id extends string>(inputs: readonly Filled<Id>[], rest: number): readonly Id[] {
  const bySize = inputs
    .map(({ id, block }) => ({ id, bytes: jsonBytes(block) }))
    .sort((one, other) => one.bytes - other.bytes);
  let room = limits.viewBytes.max - rest;
  return bySize
    .filter(({ bytes }) => {
      room -= bytes;
      return room < 0;
    })
    .map(({ id }) => id);
}
