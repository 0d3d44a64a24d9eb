import type { InputBlock } from '@slack/web-api';
import { withoutRoom } from '../kit/form/without-room.ts';

/** The frame of a view with a full page of rows, and the notes that may come beside its fields. */
const REST = 80_000;

/** The inputs, by id, that one view has no room for as they are filled. */
export function tooLongToShow(inputs: readonly InputBlock[]): readonly string[] {
  return withoutRoom(
    inputs.map((block) => ({ id: block.block_id ?? '', block })),
    REST,
  );
}
