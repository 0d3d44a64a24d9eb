import type { InputBlock } from '@slack/web-api';
import { jsonBytes } from '../kit/check/json-bytes.ts';
import { limits } from '../kit/limits.ts';

/** The frame of a view with a full page of rows, and the notes that may come beside its fields. */
const REST = 80_000;

/**
 * The inputs, by id, that one view has no room for as they are filled: Slack refuses a view of more than 250 KB as a
 * whole, and a person may write more than that. The longest go first, until the others fit.
 */
export function tooLongToShow(inputs: readonly InputBlock[]): readonly string[] {
  const bySize = inputs
    .map((input) => ({ id: input.block_id ?? '', bytes: jsonBytes(input) }))
    .sort((one, other) => one.bytes - other.bytes);
  let room = limits.viewBytes.max - REST;
  return bySize
    .filter(({ bytes }) => {
      room -= bytes;
      return room < 0;
    })
    .map(({ id }) => id);
}
