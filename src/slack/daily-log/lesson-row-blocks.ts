import type { KnownBlock } from '@slack/web-api';
import { lessonCategories } from '../../core/entry/lesson.ts';
import { plainText } from '../kit/form/input-block.ts';
import { linesInput } from '../kit/form/lines-input.ts';
import { selectInput } from '../kit/form/select-input.ts';
import { dailyLogForm, lessonBlocks, MOST_LESSON_ROWS } from './daily-log-blocks.ts';
import type { LessonRow } from './lesson-rows.ts';

/** The Improvements part of the form: for each row a text and its category, and the button for one more row. `asRich` has the texts that opened as rich ones. */
export function lessonRowBlocks(
  rows: readonly LessonRow[],
  asRich: readonly string[],
): readonly KnownBlock[] {
  const blocks = rows.flatMap((row, index) => rowBlocks(row, index, asRich));
  return [...blocks, ...(rows.length < MOST_LESSON_ROWS ? [addButton] : [])];
}

function rowBlocks(row: LessonRow, index: number, asRich: readonly string[]): readonly KnownBlock[] {
  const ids = lessonBlocks(index + 1);
  const numbered = index === 0 ? 'Improvements' : `Improvements (${index + 1})`;
  return [
    linesInput({
      blockId: ids.text,
      label: numbered,
      hint: 'What would you do differently? One lesson a line, concrete enough to act on.',
      required: false,
      initial: row.text,
      asRich: asRich.includes(ids.text),
    }),
    selectInput({
      blockId: ids.category,
      label: index === 0 ? 'Category' : `Category (${index + 1})`,
      required: false,
      choices: lessonCategories.map(({ id, heading }) => ({ value: id, text: heading })),
      initial: row.category ?? '',
      hint: 'Needed when you write a lesson.',
      placeholder: 'Choose the kind of lesson',
      dispatch: true,
    }),
  ];
}

const addButton: KnownBlock = {
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: dailyLogForm.addLessons,
      text: plainText('Add lessons in another category'),
    },
  ],
};
