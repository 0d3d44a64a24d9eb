import type { Press } from '../kit/listening/press.ts';
import { updateView } from '../kit/update-view.ts';
import { alertBlock } from './alert-block.ts';
import { blankErrors } from './blank-errors.ts';
import { drawForm, type FormNotes, notSavedYet } from './draw-form.ts';
import { fillFields } from './fill-fields.ts';
import { rowFields } from './journal-field.ts';
import { tellGone } from './journal-gone.ts';
import type { JournalServices } from './journal-services.ts';
import { onForm } from './press.ts';
import { redrawBelow } from './redraw-below.ts';
import { rowView, valuesOfRow } from './row-view.ts';
import { saveForm } from './save-form.ts';

/** "Save and add another": the row is kept, and the view becomes that of a blank one. */
export function saveAndAdd(args: Press, services: JournalServices): Promise<void> {
  const { ack, body, client } = args;
  return onForm('build journal row saved for another', args, services, async (form, view) => {
    const { metadata } = form;
    const say = (notes: FormNotes, drawn = metadata, draft = form.draft) =>
      updateView(client, view, () => drawForm(draft, drawn, notes, services));
    const blank = Object.values(blankErrors(form));
    if (metadata.view !== 'row' || blank.length > 0) {
      await ack();
      return say(notSavedYet(blank));
    }
    const saved = await saveForm(form, services);
    await ack();
    switch (saved.type) {
      case 'gone':
        return tellGone(client, body);
      case 'secrets':
        return say({ secrets: saved.secrets });
      case 'clash':
        return say(notSavedYet(saved.says), saved.metadata, saved.draft);
      case 'kept': {
        const { list } = metadata;
        const row = services.newRowId();
        const filled = fillFields(rowFields(list, row), valuesOfRow(saved.draft, list, row), 'update');
        const surface = { ...metadata, row, filled, secrets: [], alerts: [alertBlock('Saved.', 'success')] };
        await client.views.update({ view_id: view.id, view: rowView(saved.draft, surface) });
        return redrawBelow(client, view, metadata, saved.draft, services);
      }
      default:
        return saved satisfies never;
    }
  });
}
