import type { Press } from '../kit/listening/press.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { personOf } from '../person-of.ts';
import { tellPerson } from '../tell-person.ts';
import { journalGone } from './journal-gone.ts';
import { journalMetadata } from './journal-metadata.ts';
import { journalSentence } from './journal-sentence.ts';
import type { JournalServices } from './journal-services.ts';
import { pressedValue } from './press.ts';
import { previewView } from './preview-view.ts';

/** "Next" and "Previous" in the preview. */
export function turnPreview({ ack, body, client, action }: Press, services: JournalServices): Promise<void> {
  return services.boundary(
    'build journal preview turned',
    async () => {
      await ack();
      const { view } = body;
      const metadata = decodeMetadata(journalMetadata, view?.private_metadata);
      const from = Number(pressedValue(action));
      if (view === undefined || metadata?.view !== 'preview' || !Number.isSafeInteger(from) || from < 0)
        return;
      const person = await personOf(services.useCases, body);
      const preview = await services.useCases.journal.previewJournal(person, metadata.journal);
      const next =
        preview === null
          ? journalSentence(journalGone, 'Back')
          : previewView(metadata.journal, preview, from);
      await client.views.update({ view_id: view.id, view: next });
    },
    (reference) => tellPerson(client, body.user.id, 'Press the button again.', reference),
  );
}
