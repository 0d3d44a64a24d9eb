import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { reminderActions } from '../messages/reminder-actions.ts';
import type { Services } from '../services.ts';
import { comeBackByButton, skipByButton, snoozeByButton } from './reminder-buttons.ts';

/** The buttons of reminders; what opens a form is registered by those who open it, and the commands by one for all. */
export function registerReminders(app: App, services: Services): void {
  const buttons = [
    [reminderActions.snooze, snoozeByButton],
    [reminderActions.skip, skipByButton],
    [reminderActions.back, comeBackByButton],
  ] as const;
  for (const [id, act] of buttons) {
    app.action<BlockAction<ButtonAction>>(id, (args) => act(args, services));
  }
}
