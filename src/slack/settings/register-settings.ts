import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import type { Services } from '../services.ts';
import { settingsByButton, submitSettings } from './settings-listeners.ts';
import { settingsForm } from './settings-view.ts';

/** The settings, but for their command, which all features share; `buttons` open them too. */
export function registerSettings(app: App, services: Services, buttons: readonly string[]): void {
  for (const button of buttons) {
    app.action<BlockAction<ButtonAction>>(button, (args) => settingsByButton(args, services));
  }
  app.view<ViewSubmitAction>({ callback_id: settingsForm.callbackId, type: 'view_submission' }, (args) =>
    submitSettings(args, services),
  );
}
