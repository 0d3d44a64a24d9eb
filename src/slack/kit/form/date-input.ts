import type { InputBlock } from '@slack/types';
import type { LocalDate } from '../../../core/time/local-date.ts';
import { type InputFrame, inputBlock } from './input-block.ts';

/** An input for a day. Read with `readDate`. */
export function dateInput(wanted: InputFrame & { readonly initial: LocalDate | null }): InputBlock {
  return inputBlock(wanted, {
    type: 'datepicker',
    ...(wanted.initial === null ? {} : { initial_date: wanted.initial }),
  });
}
