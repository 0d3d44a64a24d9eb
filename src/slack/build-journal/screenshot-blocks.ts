import type { KnownBlock } from '@slack/web-api';
import type { Screenshot } from '../../core/entry/build-journal.ts';
import type { JournalDraft, Upload } from '../../use-cases/ports.ts';
import { fileInput } from '../kit/form/file-input.ts';
import { plainText } from '../kit/form/input-block.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { journalForm } from './journal-form.ts';
import type { OpenPage } from './journal-metadata.ts';
import { movesOf, rowMenu } from './row-blocks.ts';
import { startOfPage, turnButtons } from './turn-buttons.ts';

/** Each has an input, and its marks have to fit into `private_metadata`. */
const SHOTS_OF_PAGE = 10;
const MOST_UPLOADS = 20;

/** The screenshots of the page on which this one is. */
export function shotsOfPage(draft: JournalDraft, from: number): readonly Screenshot[] {
  const { screenshots } = draft.answers;
  const start = startOfPage(screenshots.length, from, SHOTS_OF_PAGE);
  return screenshots.slice(start, start + SHOTS_OF_PAGE);
}

/** The input for files: a fresh one, with nothing in it, each time that it was emptied into the draft. */
export function filesBlock(taken: number): string {
  return `screenshot-files:${taken}`;
}

/** The screenshots with the inputs of their captions, the files on their way, and the input for more. */
export function screenshotBlocks(
  draft: JournalDraft,
  { from, taken }: Pick<OpenPage, 'from' | 'taken'>,
  captions: readonly KnownBlock[],
): readonly KnownBlock[] {
  const { screenshots } = draft.answers;
  const start = startOfPage(screenshots.length, from, SHOTS_OF_PAGE);
  const turns = turnButtons(screenshots.length, start, SHOTS_OF_PAGE);
  const turning: readonly KnownBlock[] =
    turns.length === 0 ? [] : [{ type: 'actions', elements: [...turns] }];
  return [
    ...shotsOfPage(draft, from).flatMap((shot, index) => [
      shotBlock(shot, start + index, screenshots.length),
      ...captions.filter(({ block_id }) => block_id === `screenshots:${shot.id}:caption`),
    ]),
    ...turning,
    ...draft.uploads.slice(0, MOST_UPLOADS).map(uploadBlock),
    ...(draft.uploads.length === 0 ? [] : [fetchAgain]),
    fileInput({
      blockId: filesBlock(taken),
      label: 'Add screenshots',
      hint: 'Pictures of up to 10 MB each: png, jpg, gif or webp. They are committed beside the journal.',
      required: false,
    }),
  ];
}

function shotBlock({ id, caption, picture }: Screenshot, index: number, count: number): KnownBlock {
  const said = caption === '' ? '' : ` ${truncate(caption, 150)}`;
  const where = picture.type === 'linked' ? truncate(picture.link, 200) : `a ${picture.format} picture`;
  return {
    type: 'section',
    block_id: `row:${id}`,
    text: mrkdwnText(`*${index + 1}.*${escapeMrkdwn(said)}\n${escapeMrkdwn(where)}`),
    accessory: rowMenu(id, [...movesOf(index, count), 'remove']),
  };
}

function uploadBlock({ id, name, trouble }: Upload): KnownBlock {
  const called = escapeMrkdwn(truncate(name === '' ? 'A file' : name, 150));
  const says =
    trouble === null
      ? `:hourglass: ${called} is being fetched from Slack.`
      : `:warning: ${called} could not be fetched from Slack: ${escapeMrkdwn(truncate(trouble, 300))}`;
  return {
    type: 'section',
    block_id: `upload:${id}`,
    text: mrkdwnText(says),
    accessory: { type: 'button', action_id: journalForm.dropUpload, text: plainText('Remove'), value: id },
  };
}

const fetchAgain: KnownBlock = {
  type: 'actions',
  elements: [{ type: 'button', action_id: journalForm.fetchAgain, text: plainText('Try again') }],
};
