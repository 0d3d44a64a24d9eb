import type { App, BlockAction, BlockElementAction, ViewSubmitAction } from '@slack/bolt';
import { dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import type { Services } from '../services.ts';
import { carriedBlocks } from './carry-over-blocks.ts';
import { dailyLogForm } from './daily-log-blocks.ts';
import {
  addLessons,
  discardDraft,
  keepDraft,
  moveForm,
  openTheirs,
  saveDraft,
  showMore,
} from './draft-actions.ts';
import { redactForm } from './redact-action.ts';
import { startByShortcut } from './start-actions.ts';
import { submitForm } from './submission.ts';

/** Everything a person can do in a daily log's form, and the shortcut to it. */
export function registerDailyLog(app: App, services: Services): void {
  app.shortcut({ callback_id: dailyLogForm.shortcut, type: 'shortcut' }, (args) =>
    startByShortcut(args, services),
  );

  const formActions = [
    [dailyLogForm.saveDraft, saveDraft],
    [dailyLogForm.showMore, showMore],
    [dailyLogForm.addLessons, addLessons],
    [dailyLogForm.discard, discardDraft],
    [dailyLogForm.openTheirs, openTheirs],
    [dailyLogForm.redact, redactForm],
    [dailyLogForm.goesTo, moveForm],
  ] as const;
  for (const [id, act] of formActions) {
    app.action<BlockAction<BlockElementAction>>(id, (args) => act(args, services));
  }
  for (const id of inputActions) {
    app.action<BlockAction<BlockElementAction>>(id, (args) => keepDraft(args, services));
  }
  app.view<ViewSubmitAction>({ callback_id: dailyLogForm.callbackId, type: 'view_submission' }, (args) =>
    submitForm(args, services),
  );
}

/** An input's action id is its block id: a question's own, or that of a row of lessons. */
const inputActions: readonly (string | RegExp)[] = [
  ...dailyLogQuestions.map((question) => question.id),
  /^lessons-\d+-(?:category|text)$/,
  carriedBlocks.done,
  carriedBlocks.dropped,
];
