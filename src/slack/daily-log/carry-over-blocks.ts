import type { KnownBlock } from '@slack/web-api';
import { type BlobOid, blobOidOf } from '../../core/entry/blob-oid.ts';
import type { CarriedItem, CarriedMarks } from '../../core/entry/carry-over.ts';
import type { DailyLogForm } from '../../use-cases/open-daily-log.ts';
import { checkboxesInput } from '../kit/form/checkboxes-input.ts';
import { type FormState, readChecked } from '../kit/form/read-state.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';

/** Ids of the boxes over what was carried. */
export const carriedBlocks = { done: 'carried-done', dropped: 'carried-dropped' } as const;

/** The same for the same words: an item is known by it in another view, and after the entry it is from has changed. */
export function keyOfCarried({ text }: CarriedItem): string {
  const oid: BlobOid = blobOidOf(text);
  return oid.slice(0, 7);
}

/** What earlier entries left open, with a box to say that it is done and one to drop it; without either it is still open. */
export function carryOverBlocks({ carried }: DailyLogForm): readonly KnownBlock[] {
  if (carried.items.length === 0) return [];
  const choices = carried.items.map((item) => ({
    value: keyOfCarried(item),
    text: item.text,
    description: whereFrom(item),
  }));
  const frame = { required: false, choices, initial: [], dispatch: true } as const;
  return [
    checkboxesInput({
      ...frame,
      blockId: carriedBlocks.done,
      label: 'Carried over: done since',
      hint: 'Done goes into the Progress Log. What you tick nowhere is still open: it stays among your goals, or in the plan.',
    }),
    checkboxesInput({ ...frame, blockId: carriedBlocks.dropped, label: 'Carried over: drop' }),
    ...(carried.beyond === 0 ? [] : [beyondNotice(carried.beyond)]),
    { type: 'divider' },
  ];
}

/** What a form says became of the items that it showed. */
export function readCarried(state: FormState, items: readonly CarriedItem[]): CarriedMarks {
  const ticked = (block: string) => {
    const values = readChecked(state, block) ?? [];
    return items.filter((item) => values.includes(keyOfCarried(item))).map(({ text }) => text);
  };
  return { done: ticked(carriedBlocks.done), dropped: ticked(carriedBlocks.dropped) };
}

function whereFrom({ from }: CarriedItem): string {
  switch (from.type) {
    case 'goal':
      return 'a goal of your last log';
    case 'plan':
      return 'planned in your last log';
    case 'left':
      return `What's Left of ${from.title}`;
    default:
      return from satisfies never;
  }
}

function beyondNotice(beyond: number): KnownBlock {
  const says = `${beyond} more ${beyond === 1 ? 'is' : 'are'} open: what was planned is in Tomorrow's Plan below, What's Left in its journal.`;
  return { type: 'context', elements: [mrkdwnText(says)] };
}
