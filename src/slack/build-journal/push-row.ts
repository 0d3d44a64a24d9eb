import type { RowId } from '../../core/entry/row-id.ts';
import { fillFields } from './fill-fields.ts';
import { rowFields } from './journal-field.ts';
import type { JournalViewOf } from './journal-metadata.ts';
import type { Pressed } from './press.ts';
import { rowView, valuesOfRow } from './row-view.ts';

/** The form of a row on top, filled as it opens: on its page, or on the hub itself, where `page` is null. */
export async function pushRow(
  { draft, push }: Pressed,
  row: RowId,
  below: Pick<JournalViewOf<'row'>, 'list' | 'page' | 'hub'>,
): Promise<void> {
  const { list } = below;
  const filled = fillFields(rowFields(list, row), valuesOfRow(draft, list, row), 'opening');
  await push(rowView(draft, { ...below, row, filled, secrets: [], alerts: [] }));
}
