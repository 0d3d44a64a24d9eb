import type { RowId } from '../../core/entry/row-id.ts';
import { parseRowId } from '../../core/entry/row-id.ts';
import type { JournalPatch } from '../../use-cases/journal/journal-patch.ts';
import { fillFields } from './fill-fields.ts';
import { rowFields } from './journal-field.ts';
import { listOfPage } from './journal-pages.ts';
import type { JournalServices } from './journal-services.ts';
import { onPress, type Press, type Pressed } from './press.ts';
import { removalView } from './removal-view.ts';
import { rowView, valuesOfRow } from './row-view.ts';
import { hasLineRows, rowsView } from './rows-view.ts';

/** A choice in the menu beside a row: `<choice>:<row id>`. */
export function chooseForRow(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal row chosen', args, services, async (pressed) => {
    const [choice = '', ...rest] = pressed.value.split(':');
    const row = parseRowId(rest.join(':'));
    if (row === null) return;
    switch (choice) {
      case 'edit':
        return pushRow(pressed, row);
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
    pushRow(pressed, services.newRowId()),
  );
}

/** "Add several": a view that takes one row a line. */
export function addRows(args: Press, services: JournalServices): Promise<void> {
  return onPress(
    'build journal rows begun',
    args,
    services,
    async ({ client, triggerId, metadata, settle }) => {
      const list = metadata.view === 'page' ? listOfPage(metadata.page.id) : null;
      if (metadata.view !== 'page' || list === null || !hasLineRows(list)) return;
      const { journal, page, hub } = metadata;
      await client.views.push({ trigger_id: triggerId, view: rowsView({ journal, list, page, hub }) });
      await settle();
    },
  );
}

/** "Next" and "Previous": other rows of the same list. */
export function turnPage(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal page turned', args, services, async ({ metadata, value, redraw }) => {
    const from = Number(value);
    if (metadata.view !== 'page' || !Number.isSafeInteger(from) || from < 0) return;
    await redraw({ metadata: { ...metadata, page: { ...metadata.page, from } } });
  });
}

async function pushRow({ client, triggerId, draft, metadata, settle }: Pressed, row: RowId): Promise<void> {
  const list = metadata.view === 'page' ? listOfPage(metadata.page.id) : null;
  if (metadata.view !== 'page' || list === null) return;
  const filled = fillFields(rowFields(list, row), valuesOfRow(draft, list, row), 'opening');
  const { page, hub } = metadata;
  const view = rowView(draft, { list, row, filled, page, hub, secrets: [], alerts: [] });
  await client.views.push({ trigger_id: triggerId, view });
  await settle();
}

async function pushRemoval(
  { client, triggerId, draft, metadata, settle }: Pressed,
  row: RowId,
): Promise<void> {
  const list = listOrShots(metadata);
  if (metadata.view !== 'page' || list === null) return;
  const { page, hub } = metadata;
  await client.views.push({ trigger_id: triggerId, view: removalView(draft, { list, row, page, hub }) });
  await settle();
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
