import type { Submission } from '../kit/listening/submission.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { personOf } from '../person-of.ts';
import { tellPerson } from '../tell-person.ts';
import { journalGone } from './journal-gone.ts';
import { journalMetadata } from './journal-metadata.ts';
import { journalSentence } from './journal-sentence.ts';
import type { JournalServices } from './journal-services.ts';
import { redrawBelow } from './redraw-below.ts';

/** The row goes, now that its author has said so. */
export function submitRemoval(
  { ack, body, view, client }: Submission,
  services: JournalServices,
): Promise<void> {
  return services.boundary(
    'build journal row removed',
    async () => {
      const metadata = decodeMetadata(journalMetadata, view.private_metadata);
      if (metadata?.view !== 'removal') return ack();
      const person = await personOf(services.useCases, body);
      const { journal, list, row } = metadata;
      const patch = { type: 'remove-row', list, row } as const;
      const changed = await services.useCases.journal.changeJournal(person, journal, patch);
      if (changed.type === 'gone')
        return ack({ response_action: 'update', view: journalSentence(journalGone, 'Back') });
      await ack();
      await redrawBelow(client, view, metadata, changed.draft, services);
    },
    (reference) => tellPerson(client, body.user.id, 'It may not be removed: try again.', reference),
  );
}
