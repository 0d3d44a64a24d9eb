import type { Overflow } from '@slack/types';
import type { KnownBlock } from '@slack/web-api';
import type { JournalRowListId } from '../../use-cases/journal/journal-patch.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { optionOf } from '../kit/form/choice.ts';
import { plainText } from '../kit/form/input-block.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { journalForm } from './journal-form.ts';
import { rowWords } from './journal-pages.ts';
import { rowName, rowSummary } from './row-words.ts';
import { hasLineRows } from './rows-view.ts';
import { startOfPage, turnButtons } from './turn-buttons.ts';

/** Slack takes a hundred blocks in a view. */
const ROWS_OF_PAGE = 25;

/** The rows of a list from this one on, as many as one view shows, and the buttons below them. */
export function rowBlocks(list: JournalRowListId, draft: JournalDraft, from: number): readonly KnownBlock[] {
  const rows: readonly { readonly id: string }[] = draft.answers[list];
  const start = startOfPage(rows.length, from, ROWS_OF_PAGE);
  const shown = rows.slice(start, start + ROWS_OF_PAGE);
  const { one, many } = rowWords[list];
  const empty: KnownBlock = { type: 'context', elements: [mrkdwnText(`No ${many} yet.`)] };
  return [
    ...(rows.length === 0 ? [empty] : []),
    ...shown.map((row, index) => rowBlock(list, row, start + index, rows.length)),
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: journalForm.addRow, text: plainText(`Add a ${one}`), value: list },
        ...(hasLineRows(list) ? [addSeveral] : []),
        ...turnButtons(rows.length, start, ROWS_OF_PAGE),
      ],
    },
  ];
}

const addSeveral = {
  type: 'button',
  action_id: journalForm.addRows,
  text: plainText('Add several'),
} as const;

function rowBlock(
  list: JournalRowListId,
  row: { readonly id: string },
  index: number,
  count: number,
): KnownBlock {
  const name = rowName(list, row);
  const summary = truncate(rowSummary(list, row), 150);
  const title = `*${index + 1}. ${escapeMrkdwn(name === '' ? 'without a name' : truncate(name, 150))}*`;
  return {
    type: 'section',
    block_id: `row:${row.id}`,
    text: mrkdwnText(summary === '' ? title : `${title}\n${escapeMrkdwn(summary)}`),
    accessory: rowMenu(row.id, ['edit', ...movesOf(index, count), 'remove']),
  };
}

export type RowChoice = 'edit' | 'up' | 'down' | 'remove';

const choiceWords: Readonly<Record<RowChoice, string>> = {
  edit: 'Edit',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
};

/** What can be done with a row. */
export function rowMenu(row: string, choices: readonly RowChoice[]): Overflow {
  return {
    type: 'overflow',
    action_id: journalForm.rowMenu,
    options: choices.map((choice) => optionOf({ value: `${choice}:${row}`, text: choiceWords[choice] })),
  };
}

/** The ways a row can move. */
export function movesOf(index: number, count: number): readonly RowChoice[] {
  return [...(index > 0 ? ['up' as const] : []), ...(index < count - 1 ? ['down' as const] : [])];
}
