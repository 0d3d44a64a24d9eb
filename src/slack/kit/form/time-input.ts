import type { InputBlock } from '@slack/types';
import { type ElementExtras, elementExtras } from './element-extras.ts';
import { type InputFrame, inputBlock } from './input-block.ts';
import { isTimeOfDay } from './time-of-day.ts';

/** An input for a wall-clock time. `initial` is `HH:mm`; anything else starts empty. Read with `readTime`. */
export function timeInput(wanted: InputFrame & ElementExtras & { readonly initial: string }): InputBlock {
  return inputBlock(wanted, {
    type: 'timepicker',
    // Slack fails the whole view for one bad time.
    ...(isTimeOfDay(wanted.initial) ? { initial_time: wanted.initial } : {}),
    ...elementExtras(wanted),
  });
}
