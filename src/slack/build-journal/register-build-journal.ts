import type { App, BlockAction, BlockElementAction, ViewSubmitAction } from '@slack/bolt';
import type { Press } from '../kit/listening/press.ts';
import { discardDraft, openDraft, startNew } from './chooser-actions.ts';
import { discardJournal, moveJournal, openPage, openPreview } from './hub-actions.ts';
import { journalForm } from './journal-form.ts';
import type { JournalServices } from './journal-services.ts';
import { addRow, addRows, chooseForRow, turnPage } from './page-actions.ts';
import { turnPreview } from './preview-actions.ts';
import { redactForm } from './redact-action.ts';
import { saveAndAdd } from './row-actions.ts';
import { submitFields } from './submit-fields.ts';
import { submitHub } from './submit-journal.ts';
import { submitRemoval } from './submit-removal.ts';
import { submitRows } from './submit-rows.ts';
import { dropUpload, fetchAgain } from './upload-actions.ts';

type Act = (args: Press, services: JournalServices) => Promise<void>;

/** Everything a person can do in the form of a build journal, but for the ways to open it, which others share. */
export function registerBuildJournal(app: App, services: JournalServices): void {
  const actions: readonly (readonly [string | RegExp, Act])[] = [
    [opensPage, openPage],
    [journalForm.openPreview, openPreview],
    [journalForm.goTo, moveJournal],
    [journalForm.discard, discardJournal],
    [journalForm.rowMenu, chooseForRow],
    [journalForm.addRow, addRow],
    [journalForm.addRows, addRows],
    [journalForm.turnBack, turn],
    [journalForm.turnOn, turn],
    [journalForm.saveAndAdd, saveAndAdd],
    [journalForm.redact, redactForm],
    [journalForm.fetchAgain, fetchAgain],
    [journalForm.dropUpload, dropUpload],
    [journalForm.openDraft, openDraft],
    [journalForm.discardDraft, discardDraft],
    [journalForm.startNew, startNew],
  ];
  for (const [id, act] of actions) {
    app.action<BlockAction<BlockElementAction>>(id, (args) => act(args, services));
  }
  const submissions = [
    [journalForm.hub, submitHub],
    [journalForm.page, submitFields],
    [journalForm.row, submitFields],
    [journalForm.rows, submitRows],
    [journalForm.removal, submitRemoval],
  ] as const;
  for (const [callback_id, submit] of submissions) {
    app.view<ViewSubmitAction>({ callback_id, type: 'view_submission' }, (args) => submit(args, services));
  }
}

/** Beside each section in the list, and again above it where one is missing. */
const opensPage = new RegExp(`^${journalForm.openPage}(?::[a-z]+)?$`);

function turn(args: Press, services: JournalServices): Promise<void> {
  return args.body.view?.callback_id === journalForm.preview
    ? turnPreview(args, services)
    : turnPage(args, services);
}
