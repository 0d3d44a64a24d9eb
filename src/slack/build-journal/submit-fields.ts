import type { JournalDraft } from '../../use-cases/ports.ts';
import { isClosedView } from '../kit/is-closed-view.ts';
import type { Submission } from '../kit/listening/submission.ts';
import { secretErrors } from '../kit/secrets/secret-errors.ts';
import { personOf } from '../person-of.ts';
import { addUploads, pickedUploads } from './add-uploads.ts';
import { blankErrors } from './blank-errors.ts';
import { drawForm, type FormNotes, notSavedYet } from './draw-form.ts';
import { journalGone } from './journal-gone.ts';
import type { JournalServices } from './journal-services.ts';
import { redrawBelow } from './redraw-below.ts';
import { notSaved, outdated, refuse, refuseAll } from './refuse.ts';
import { saveForm } from './save-form.ts';
import { type TypedView, typedForm } from './typed-form.ts';

/** A page or a row is saved to the draft; the view closes when that is durable, and else says beside the field why not. */
export function submitFields(args: Submission, services: JournalServices): Promise<void> {
  const { ack, body, view, client } = args;
  return services.boundary(
    'build journal section saved',
    async () => {
      const person = await personOf(services.useCases, body);
      const found = await typedForm(view, person, services);
      if (found.type !== 'form') return refuseAll(args, found.type === 'gone' ? journalGone : outdated);
      const { form } = found;
      const { metadata } = form;
      if (metadata.view === 'hub') return refuseAll(args, outdated);
      const blank = blankErrors(form);
      if (Object.keys(blank).length > 0) return refuse(args, blank);
      const saved = await saveForm(form, services);
      switch (saved.type) {
        case 'gone':
          return refuseAll(args, journalGone);
        case 'secrets':
          await refuse(args, secretErrors(saved.secrets));
          return drawAgain(args, form.draft, metadata, saved, services);
        case 'clash':
          await refuse(args, saved.errors);
          return drawAgain(args, saved.draft, saved.metadata, notSavedYet(saved.says), services);
        case 'kept': {
          const uploads = pickedUploads(form);
          if (metadata.view === 'page' && uploads.length > 0)
            return addUploads(args, { person, metadata, uploads }, services);
          await ack();
          return redrawBelow(client, view, metadata, saved.draft, services);
        }
        default:
          return saved satisfies never;
      }
    },
    (reference) => refuseAll(args, `${notSaved} (${reference})`),
  );
}

/** After the ack, because the view can be larger than the frame of one. What it said in red is enough without it. */
async function drawAgain(
  { client, view }: Submission,
  draft: JournalDraft,
  metadata: TypedView,
  notes: FormNotes,
  services: JournalServices,
): Promise<void> {
  try {
    await client.views.update({ view_id: view.id, view: await drawForm(draft, metadata, notes, services) });
  } catch (error) {
    if (!isClosedView(error))
      services.log.warn('a refused view of a build journal was not drawn again', { error: String(error) });
  }
}
