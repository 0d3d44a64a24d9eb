import type { KnownBlock, ModalView } from '@slack/web-api';
import { lessonCategories } from '../../core/entry/lesson.ts';
import { weekdayOf } from '../../core/time/local-date.ts';
import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { checkboxesInput } from '../kit/form/checkboxes-input.ts';
import { plainText } from '../kit/form/input-block.ts';
import { linesInput } from '../kit/form/lines-input.ts';
import { selectInput } from '../kit/form/select-input.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { escapeMrkdwn, mrkdwnLink, mrkdwnText } from '../kit/mrkdwn.ts';
import { keysToAsk } from '../kit/secrets/allowed-secrets.ts';
import { withSecretNotes } from '../kit/secrets/secret-notes.ts';
import { captureForm } from './capture-form.ts';
import { type CaptureMetadata, captureMetadata } from './capture-metadata.ts';

export type CaptureSurface = Omit<CaptureMetadata, 'asked'> & {
  readonly text: string;
  /** Set where the text that was taken from a message is cut. */
  readonly isCut: boolean;
  readonly secrets: readonly TypedSecret[];
};

const gate = { redact: captureForm.redact, notYet: 'saved' } as const;

/** The value of the one box. */
export const LINKED = 'linked';

/** Something to put aside, to be read and changed before it is: it says where it goes. */
export function captureView({ text, isCut, secrets, ...known }: CaptureSurface): ModalView {
  const { place, what } = known;
  const inputs = [
    linesInput({
      blockId: captureForm.text,
      label: what.type === 'line' ? 'Line for the Progress Log' : 'Lesson',
      required: true,
      initial: text,
      ...(isCut ? { hint: 'The message is longer; this is its beginning.' } : {}),
    }),
    ...(what.type === 'lesson' ? [categoryInput()] : linkInput(what.url)),
  ];
  return mustPassAsView({
    type: 'modal',
    callback_id: captureForm.callbackId,
    private_metadata: encodeMetadata(captureMetadata, { ...known, asked: keysToAsk(secrets) }),
    title: plainText('Add to my log'),
    submit: plainText('Keep'),
    close: plainText('Cancel'),
    blocks: [
      {
        type: 'section',
        text: mrkdwnText(
          `Goes into your daily log of *${weekdayOf(place.date)}, ${place.date}* in ${escapeMrkdwn(place.repository)}, for everyone who can read it.`,
        ),
      },
      ...(known.isPrivate ? [privateNotice(what)] : []),
      ...withSecretNotes(inputs, secrets, gate),
    ],
  });
}

function privateNotice(what: CaptureMetadata['what']): KnownBlock {
  const says =
    ':lock: *This message is not from a public channel.* Whoever can read the repository will read what you keep here.';
  const noLink = what.type === 'line' && what.url === null ? ` ${notThere}` : '';
  return { type: 'section', text: mrkdwnText(`${says}${noLink}`) };
}

const notThere = 'buildlog is not in that conversation, so the line has no link to it.';

function categoryInput() {
  return selectInput({
    blockId: captureForm.category,
    label: 'Category',
    required: true,
    choices: lessonCategories.map(({ id, heading }) => ({ value: id, text: heading })),
    initial: '',
  });
}

function linkInput(url: string | null): readonly KnownBlock[] {
  if (url === null) return [];
  const choice = { value: LINKED, text: 'With a link to the message' };
  const box = { label: 'Link', required: false, choices: [choice], initial: [LINKED] };
  return [
    checkboxesInput({ blockId: captureForm.link, ...box }),
    { type: 'context', elements: [mrkdwnText(mrkdwnLink(url, 'The message'))] },
  ];
}
