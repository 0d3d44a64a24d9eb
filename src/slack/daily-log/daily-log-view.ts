import type { KnownBlock, ModalView } from '@slack/web-api';
import { type DailyLogQuestion, dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { weekdayOf } from '../../core/time/local-date.ts';
import type { DailyLogForm } from '../../use-cases/open-daily-log.ts';
import type { LogDay } from '../../use-cases/ports.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { leftOutNotice } from '../kit/form/left-out-notice.ts';
import { placeSelect } from '../kit/form/place-select.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { keysToAsk } from '../kit/secrets/allowed-secrets.ts';
import { secretReminder, withSecretNotes } from '../kit/secrets/secret-notes.ts';
import { carryOverBlocks, keyOfCarried } from './carry-over-blocks.ts';
import { dailyLogForm } from './daily-log-blocks.ts';
import { draftSaved, notices, sentBefore } from './daily-log-notices.ts';
import { formMetadata } from './form-metadata.ts';
import type { FormSurface } from './form-surface.ts';
import { lessonRowBlocks } from './lesson-row-blocks.ts';
import { questionBlock } from './question-block.ts';

const gate = { redact: dailyLogForm.redact, notYet: 'submitted' } as const;

/** The daily log's form. Same ids for the same answers, so that Slack keeps what is typed when it is drawn again. */
export function dailyLogView(form: DailyLogForm, surface: FormSurface): ModalView {
  const { repository, date, basis, answers } = form;
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
      ...{ repository, date, basis, restored: form.restored, opened: [...form.opened] },
      captures: { numbers: [...form.captures.numbers], beneath: [...form.captures.beneath] },
      carried: carriedMetadata(form),
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
      { type: 'context', elements: [mrkdwnText(whereItGoes(form))] },
      ...notices(form, surface),
      ...(basis === null ? goesTo(repository, surface) : []),
      ...carryOverBlocks(form),
      ...withSecretNotes(inputs, surface.secrets, gate),
      ...secretReminder(surface.secrets, gate),
      // Beside the button that was pressed: the top of the form is out of sight there.
      ...(surface.news === 'saved' ? [draftSaved] : []),
      ...(surface.news === 'sent' ? [sentBefore] : []),
      buttons(surface),
    ],
  });
}

function carriedMetadata({ carried: { repository, items, beyond } }: DailyLogForm) {
  return items.length === 0 ? null : { repository, beyond, keys: items.map(keyOfCarried) };
}

function whereItGoes({ repository, date }: LogDay): string {
  return `*${weekdayOf(date)}, ${date}* · goes to ${escapeMrkdwn(repository)}, for everyone who can read it`;
}

function goesTo(repository: RepositoryName, { places }: FormSurface): readonly KnownBlock[] {
  const select = placeSelect({ blockId: dailyLogForm.goesTo, dispatch: true }, places, repository);
  return select === null ? [] : [select];
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
