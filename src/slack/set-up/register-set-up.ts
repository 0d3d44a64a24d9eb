import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import { submitChoice } from './choice-submission.ts';
import { chooseAgain } from './choose-again.ts';
import { submitPlan } from './plan-submission.ts';
import { setUpForm } from './set-up-blocks.ts';
import type { SetUpServices } from './set-up-services.ts';
import { untie } from './untie.ts';

/** Everything about setting a channel up, but for the command, which all features share. */
export function registerSetUp(app: App, services: SetUpServices): void {
  app.view<ViewSubmitAction>({ callback_id: setUpForm.choose, type: 'view_submission' }, (args) =>
    submitChoice(args, services),
  );
  app.view<ViewSubmitAction>({ callback_id: setUpForm.confirm, type: 'view_submission' }, (args) =>
    submitPlan(args, services),
  );
  app.action<BlockAction<ButtonAction>>(setUpForm.untie, (args) => untie(args, services));
  app.action<BlockAction<ButtonAction>>(setUpForm.again, (args) => chooseAgain(args, services));
}
