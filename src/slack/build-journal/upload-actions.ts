import { parseRowId } from '../../core/entry/row-id.ts';
import type { Press } from '../kit/listening/press.ts';
import type { JournalServices } from './journal-services.ts';
import { onPress } from './press.ts';
import { redrawBelow } from './redraw-below.ts';
import { showFetched } from './show-fetched.ts';

/** "Try again": what could not be fetched is fetched now. */
export function fetchAgain(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal uploads fetched', args, services, async (pressed) => {
    const { client, view, person, metadata } = pressed;
    if (metadata.view === 'page') await showFetched(client, view, { person, metadata }, services);
  });
}

/** "Remove" beside a file that is not fetched. */
export function dropUpload(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal upload dropped', args, services, async (pressed) => {
    const { client, view, person, draft, metadata, value, redraw } = pressed;
    const upload = parseRowId(value);
    if (upload === null || metadata.view !== 'page') return;
    const drop = { type: 'drop-upload', upload } as const;
    const changed = await services.useCases.journal.changeJournal(person, draft.key.journal, drop);
    await redraw();
    if (changed.type === 'kept') await redrawBelow(client, view, metadata, changed.draft, services);
  });
}
