import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import type { Services } from '../services.ts';
import { settingsByButton, submitSettings } from './settings-listeners.ts';
import { settingsForm } from './settings-view.ts';

/** The settings, but for their command, which all features share; `button` opens them too. */
export function registerSettings(app: App, services: Services, button: string): void {
  app.action<BlockAction<ButtonAction>>(button, (args) => settingsByButton(args, services));
  app.view<ViewSubmitAction>({ callback_id: settingsForm.callbackId, type: 'view_submission' }, (args) =>
    submitSettings(args, services),
  );
}
