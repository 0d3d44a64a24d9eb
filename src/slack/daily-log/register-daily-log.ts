import type { App, BlockAction, BlockElementAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import { dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import { receiptActions } from '../messages/receipt-actions.ts';
import type { Services } from '../services.ts';
import { openMine, settleByButton } from './conflict-actions.ts';
import { dailyLogForm } from './daily-log-blocks.ts';
import { addLessons, discardDraft, keepDraft, openTheirs, saveDraft, showMore } from './draft-actions.ts';
import { redactForm } from './redact-action.ts';
import { startByButton, startByShortcut } from './start-actions.ts';
import { submitForm } from './submission.ts';

/** Everything a person can do with a daily log, but for the command, which all features share. */
export function registerDailyLog(app: App, services: Services, openingButtons: readonly string[]): void {
  app.shortcut({ callback_id: dailyLogForm.shortcut, type: 'shortcut' }, (args) =>
    startByShortcut(args, services),
  );
  for (const button of [receiptActions.edit, ...openingButtons]) {
    app.action<BlockAction<ButtonAction>>(button, (args) => startByButton(args, services));
  }
  app.action<BlockAction<ButtonAction>>(receiptActions.mine, (args) =>
    settleByButton(args, 'mine', services),
  );
  app.action<BlockAction<ButtonAction>>(receiptActions.theirs, (args) =>
    settleByButton(args, 'theirs', services),
  );
  app.action<BlockAction<ButtonAction>>(receiptActions.open, (args) => openMine(args, services));
  // A button with an address tells us too, and waits for an answer.
  app.action(receiptActions.view, ({ ack }) => ack());

  const formActions = [
    [dailyLogForm.saveDraft, saveDraft],
    [dailyLogForm.showMore, showMore],
    [dailyLogForm.addLessons, addLessons],
    [dailyLogForm.discard, discardDraft],
    [dailyLogForm.openTheirs, openTheirs],
    [dailyLogForm.redact, redactForm],
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
];
