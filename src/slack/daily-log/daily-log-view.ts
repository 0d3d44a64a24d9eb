import type { KnownBlock, ModalView } from '@slack/web-api';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import {
  type DailyLogQuestion,
  type DailyLogQuestionId,
  dailyLogQuestions,
} from '../../core/entry/daily-log-questions.ts';
import { type LocalDate, weekdayOf } from '../../core/time/local-date.ts';
import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import type { DailyLogForm } from '../../use-cases/open-daily-log.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { escapeMrkdwn, mrkdwnLink, mrkdwnText } from '../kit/mrkdwn.ts';
import { keysToAsk } from '../kit/secrets/allowed-secrets.ts';
import { secretReminder, withSecretNotes } from '../kit/secrets/secret-notes.ts';
import { dailyLogForm } from './daily-log-blocks.ts';
import { formMetadata } from './form-metadata.ts';
import { lessonRowBlocks } from './lesson-row-blocks.ts';
import { type LessonRow, lessonRows } from './lesson-rows.ts';
import { questionBlock } from './question-block.ts';
import { tooLongForPlain } from './too-long-for-plain.ts';
import { tooLongToShow } from './too-long-to-show.ts';

/** What the form shows beside the answers. */
export type FormSurface = {
  readonly repositoryName: string;
  /** Shown from the start where an answer stands behind the button. */
  readonly more: boolean;
  readonly rows: readonly LessonRow[];
  /** Block ids of plain texts that are in a rich text input, and stay in it for the life of the view. */
  readonly asRich: readonly string[];
  /** Answers that the form has no room for: named in it, and kept as they are. */
  readonly leftOut: readonly DailyLogQuestionId[];
  /** Set when the repository holds another version of this day than the form was opened from. */
  readonly newer: { readonly url: string } | null;
  /** What was done just now with what is typed, or what is not known yet of who types. */
  readonly news: 'saved' | 'sent' | 'redacted' | 'zone-unknown' | null;
  /** Found in it when it was submitted last. */
  readonly secrets: readonly TypedSecret[];
};

/** How a form opens: all that was answered is in sight. */
export function openingSurface(form: DailyLogForm, repositoryName: string): FormSurface {
  const rows = lessonRows(form.answers.lessons, form.unfiledLessons);
  const leftOut = tooLongToShow(form.answers);
  const asRich = tooLongForPlain(form.answers, rows);
  const more = hasMore(form.answers);
  return { repositoryName, more, rows, asRich, leftOut, newer: null, news: null, secrets: [] };
}

/** The daily log's form. Same ids for the same answers, so that Slack keeps what is typed when it is drawn again. */
export function dailyLogView(form: DailyLogForm, surface: FormSurface): ModalView {
  const { date, basis, answers } = form;
  const first = dailyLogQuestions.filter(
    (question) => question.page === 'first' && question.kind !== 'lessons',
  );
  const more = surface.more ? dailyLogQuestions.filter((question) => question.page === 'more') : [];
  const block = (question: Exclude<DailyLogQuestion, { kind: 'lessons' }>) =>
    surface.leftOut.includes(question.id)
      ? leftOutNotice(question)
      : questionBlock(question, answers, surface.asRich.includes(question.id));
  const inputs = [...first.map(block), ...lessonRowBlocks(surface.rows, surface.asRich), ...more.map(block)];
  return mustPassAsView({
    type: 'modal',
    callback_id: dailyLogForm.callbackId,
    private_metadata: encodeMetadata(formMetadata, {
      ...{ date, basis, restored: form.restored, opened: [...form.opened] },
      newer: surface.newer?.url ?? null,
      more: surface.more,
      lessonRows: surface.rows.length,
      asRich: [...surface.asRich],
      leftOut: [...surface.leftOut],
      asked: keysToAsk(surface.secrets),
    }),
    title: plainText(basis === null ? 'Daily log' : 'Edit daily log'),
    submit: plainText(basis === null ? 'Submit' : 'Save changes'),
    close: plainText('Close'),
    blocks: [
      { type: 'context', elements: [mrkdwnText(whereItGoes(date, surface.repositoryName))] },
      ...notices(form, surface),
      ...withSecretNotes(inputs, surface.secrets, dailyLogForm.redact),
      ...secretReminder(surface.secrets, dailyLogForm.redact),
      // Beside the button that was pressed: the top of the form is out of sight there.
      ...(surface.news === 'saved' ? [draftSaved] : []),
      ...(surface.news === 'sent' ? [sentBefore] : []),
      buttons(surface),
    ],
  });
}

function whereItGoes(date: LocalDate, repositoryName: string): string {
  return `*${weekdayOf(date)}, ${date}* · goes to ${escapeMrkdwn(repositoryName)}, for everyone who can read it`;
}

function notices(form: DailyLogForm, { newer, news }: FormSurface): readonly KnownBlock[] {
  const restored: KnownBlock = {
    type: 'section',
    text: mrkdwnText(news === 'redacted' ? draftRedacted : draftBack),
    accessory: { type: 'button', action_id: dailyLogForm.discard, text: plainText('Discard draft') },
  };
  const editing: KnownBlock = {
    type: 'context',
    elements: [
      mrkdwnText(
        form.url === null
          ? 'Already logged; you are editing it.'
          : mrkdwnLink(form.url, 'Already logged; you are editing it.'),
      ),
    ],
  };
  return [
    ...(newer === null ? [] : [newerNotice(newer.url, form.basis === null)]),
    ...(form.restored ? [restored] : []),
    ...(news === 'zone-unknown' ? [zoneUnknown] : []),
    ...(form.basis === null ? [] : [editing]),
  ];
}

const draftBack = ':memo: Your draft is back as you left it.';
const draftRedacted =
  ':white_check_mark: Replaced with [REDACTED], and kept as your draft. Submit when you are ready.';

const zoneUnknown: KnownBlock = {
  type: 'context',
  elements: [
    mrkdwnText(
      ":hourglass: Slack hasn't said yet what time zone you are in, so today is counted in UTC. If this isn't your day, close the form and type /buildlog again.",
    ),
  ],
};

const draftSaved: KnownBlock = {
  type: 'context',
  elements: [
    mrkdwnText(':white_check_mark: Draft saved. Close this when you like; /buildlog brings it back.'),
  ],
};

const sentBefore: KnownBlock = {
  type: 'context',
  elements: [
    mrkdwnText(
      ':information_source: This form was submitted before, so it is no draft. Submit it again, and what you added since goes into the log.',
    ),
  ],
};

function newerNotice(url: string, isNew: boolean): KnownBlock {
  const says = isNew
    ? `:raised_hand: The repository already has a ${mrkdwnLink(url, 'log for this day')}.`
    : `:raised_hand: This log was ${mrkdwnLink(url, 'changed on GitHub')} since you last saved it.`;
  return {
    type: 'section',
    text: mrkdwnText(says),
    accessory: { type: 'button', action_id: dailyLogForm.openTheirs, text: plainText('Open that one') },
  };
}

function leftOutNotice({ label }: DailyLogQuestion): KnownBlock {
  return {
    type: 'section',
    text: mrkdwnText(`*${escapeMrkdwn(label)}* is too long to be shown here. It is kept as it is.`),
  };
}

function buttons({ more }: FormSurface): KnownBlock {
  const showMore = {
    type: 'button',
    action_id: dailyLogForm.showMore,
    text: plainText('More sections'),
  } as const;
  const saveDraft = {
    type: 'button',
    action_id: dailyLogForm.saveDraft,
    text: plainText('Save draft'),
  } as const;
  return { type: 'actions', elements: more ? [saveDraft] : [showMore, saveDraft] };
}

function hasMore(answers: DailyLogAnswers): boolean {
  return dailyLogQuestions.some(({ id, page }) => page === 'more' && answers[id] !== '');
}
