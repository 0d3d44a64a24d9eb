import type { RowId } from '../../core/entry/row-id.ts';
import { parseRowId } from '../../core/entry/row-id.ts';
import type { JournalPatch } from '../../use-cases/journal/journal-patch.ts';
import type { Press } from '../kit/listening/press.ts';
import { listOfPage } from './journal-pages.ts';
import type { JournalServices } from './journal-services.ts';
import { onPress, type Pressed } from './press.ts';
import { pushRow } from './push-row.ts';
import { removalView } from './removal-view.ts';
import { hasLineRows, rowsView } from './rows-view.ts';

/** A choice in the menu beside a row: `<choice>:<row id>`. */
export function chooseForRow(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal row chosen', args, services, async (pressed) => {
    const [choice = '', ...rest] = pressed.value.split(':');
    const row = parseRowId(rest.join(':'));
    if (row === null) return;
    switch (choice) {
      case 'edit':
        return pushRowOfPage(pressed, row);
      case 'remove':
        return pushRemoval(pressed, row);
      case 'up':
      case 'down':
        return moveRow(pressed, row, choice, services);
      default:
        return;
    }
  });
}

/** "Add a phase": a blank row on top. */
export function addRow(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal row begun', args, services, (pressed) =>
    pushRowOfPage(pressed, services.newRowId()),
  );
}

/** "Add several": a view that takes one row a line. */
export function addRows(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal rows begun', args, services, async ({ metadata, push }) => {
    const list = metadata.view === 'page' ? listOfPage(metadata.page.id) : null;
    if (metadata.view !== 'page' || list === null || !hasLineRows(list)) return;
    const { journal, page, hub } = metadata;
    await push(rowsView({ journal, list, page, hub }));
  });
}

/** "Next" and "Previous": other rows of the same list. */
export function turnPage(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal page turned', args, services, async ({ metadata, value, redraw }) => {
    const from = Number(value);
    if (metadata.view !== 'page' || !Number.isSafeInteger(from) || from < 0) return;
    await redraw({ metadata: { ...metadata, page: { ...metadata.page, from } } });
  });
}

async function pushRowOfPage(pressed: Pressed, row: RowId): Promise<void> {
  const { metadata } = pressed;
  const list = metadata.view === 'page' ? listOfPage(metadata.page.id) : null;
  if (metadata.view !== 'page' || list === null) return;
  const { page, hub } = metadata;
  await pushRow(pressed, row, { list, page, hub });
}

async function pushRemoval({ draft, metadata, push }: Pressed, row: RowId): Promise<void> {
  const list = listOrShots(metadata);
  if (metadata.view !== 'page' || list === null) return;
  const { page, hub } = metadata;
  await push(removalView(draft, { list, row, page, hub }));
}

async function moveRow(
  { person, draft, metadata, redraw }: Pressed,
  row: RowId,
  to: 'up' | 'down',
  { useCases }: JournalServices,
): Promise<void> {
  const list = listOrShots(metadata);
  if (list === null) return;
  await useCases.journal.changeJournal(person, draft.key.journal, { type: 'move-row', list, row, to });
  await redraw();
}

function listOrShots(
  metadata: Pressed['metadata'],
): Extract<JournalPatch, { type: 'move-row' }>['list'] | null {
  if (metadata.view !== 'page') return null;
  return metadata.page.id === 'screenshots' ? 'screenshots' : listOfPage(metadata.page.id);
}
