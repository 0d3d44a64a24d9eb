import type { ModalView } from '@slack/web-api';
import type { ReminderState } from '../../use-cases/reminders/reminder-use-cases.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { lineInput } from '../kit/form/line-input.ts';
import { sentenceView } from '../kit/sentence-view.ts';
import { reminderBlocks } from './reminder-fields.ts';

/** Ids of the settings' form. */
export const settingsForm = { callbackId: 'settings', login: 'github-login' } as const;

const title = plainText('Settings');

/** When somebody is reminded, and the GitHub account that commits name as co-author. */
export function settingsView(login: string, reminders: ReminderState): ModalView {
  return mustPassAsView({
    type: 'modal',
    callback_id: settingsForm.callbackId,
    title,
    submit: plainText('Save'),
    close: plainText('Close'),
    blocks: [
      lineInput({
        blockId: settingsForm.login,
        label: 'Your GitHub username',
        hint: 'Commits of your entries name this account as co-author. Leave it empty to be named in the file only.',
        required: false,
        initial: login,
      }),
      ...reminderBlocks(reminders),
    ],
  });
}

/** A settings modal that only says something: while GitHub is asked, and what came of it. */
export function settingsSentence(mrkdwn: string): ModalView {
  return sentenceView(title, 'Close', mrkdwn);
}
