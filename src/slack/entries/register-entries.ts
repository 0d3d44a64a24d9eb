import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { EntryForms } from '../entry-forms.ts';
import { receiptActions } from '../messages/receipt-actions.ts';
import type { Services } from '../services.ts';
import { openMine, settleByButton } from './conflict-actions.ts';
import { entryList } from './entry-list-view.ts';
import { openByButton } from './open-by-button.ts';
import { undoByButton } from './undo-action.ts';

/** What a person can do with an entry of either kind that they submitted, or that is in the repository. */
export function registerEntries(
  app: App,
  services: Services,
  forms: EntryForms,
  openingButtons: readonly string[],
): void {
  for (const button of [receiptActions.edit, entryList.edit, ...openingButtons]) {
    app.action<BlockAction<ButtonAction>>(button, (args) => openByButton(args, services, forms));
  }
  app.action<BlockAction<ButtonAction>>(receiptActions.undo, (args) => undoByButton(args, services));
  app.action<BlockAction<ButtonAction>>(receiptActions.mine, (args) =>
    settleByButton(args, 'mine', services),
  );
  app.action<BlockAction<ButtonAction>>(receiptActions.theirs, (args) =>
    settleByButton(args, 'theirs', services),
  );
  app.action<BlockAction<ButtonAction>>(receiptActions.open, (args) => openMine(args, services, forms));
  // A button with an address tells us too, and waits for an answer.
  app.action(receiptActions.view, ({ ack }) => ack());
}
