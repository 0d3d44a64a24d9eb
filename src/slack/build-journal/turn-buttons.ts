import type { Button } from '@slack/types';
import { plainText } from '../kit/form/input-block.ts';
import { journalForm } from './journal-form.ts';

/** The first of those that are shown with this one, or of the last ones there are. */
export function startOfPage(count: number, from: number, most: number): number {
  const last = Math.max(0, Math.ceil(count / most) - 1);
  return Math.min(Math.floor(from / most), last) * most;
}

/** The ways to the neighbouring pages; each button has the first of its page. */
export function turnButtons(count: number, start: number, most: number): readonly Button[] {
  const back = { type: 'button', action_id: journalForm.turnBack, text: plainText('Previous') } as const;
  const on = { type: 'button', action_id: journalForm.turnOn, text: plainText('Next') } as const;
  return [
    ...(start > 0 ? [{ ...back, value: String(start - most) }] : []),
    ...(start + most < count ? [{ ...on, value: String(start + most) }] : []),
  ];
}
