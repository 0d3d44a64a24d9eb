import type {
  App,
  BlockAction,
  BlockElementAction,
  ButtonAction,
  MessageShortcut,
  StaticSelectAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { capturedActions } from '../messages/captured-actions.ts';
import type { Services } from '../services.ts';
import { captureForm } from './capture-form.ts';
import { captureByShortcut } from './capture-shortcut.ts';
import { submitCapture } from './capture-submission.ts';
import { fileLesson, undoCapture } from './kept-actions.ts';
import { redactCapture } from './redact-capture.ts';

/** Quick capture, but for its commands, which all features share. */
export function registerCapture(app: App, services: Services): void {
  app.shortcut<MessageShortcut>({ callback_id: captureForm.shortcut, type: 'message_action' }, (args) =>
    captureByShortcut(args, services),
  );
  app.view<ViewSubmitAction>({ callback_id: captureForm.callbackId, type: 'view_submission' }, (args) =>
    submitCapture(args, services),
  );
  app.action<BlockAction<BlockElementAction>>(captureForm.redact, (args) => redactCapture(args, services));
  app.action<BlockAction<ButtonAction>>(capturedActions.undo, (args) => undoCapture(args, services));
  app.action<BlockAction<StaticSelectAction>>(capturedActions.category, (args) => fileLesson(args, services));
}
