import { parseJournalId } from '../../use-cases/ids.ts';
import type { Person } from '../../use-cases/ports.ts';
import type { Press } from '../kit/listening/press.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { personOf } from '../person-of.ts';
import { tellPerson } from '../tell-person.ts';
import { chooserView } from './chooser-view.ts';
import { type JournalViewOf, journalMetadata } from './journal-metadata.ts';
import { journalSentence } from './journal-sentence.ts';
import type { JournalServices } from './journal-services.ts';
import { openHub } from './open-hub.ts';
import { pressedValue } from './press.ts';
import { startJournal, writtenDrafts } from './start-journal.ts';

const draftGone =
  ':information_source: This draft was submitted or discarded in another window. /buildlog journal lists the others.';

type Chosen = {
  readonly person: Person;
  readonly viewId: string;
  readonly chooser: JournalViewOf<'chooser'>;
};

/** "Open": the form of that draft, in place of the list. */
export function openDraft(args: Press, services: JournalServices): Promise<void> {
  return onChooser('build journal draft opened', args, services, async ({ person, viewId }) => {
    const id = parseJournalId(pressedValue(args.action));
    const draft = id === null ? null : await services.useCases.journal.findJournal(person, id);
    if (draft === null) {
      await args.client.views.update({ view_id: viewId, view: journalSentence(draftGone, 'Close') });
      return;
    }
    await openHub(args.client, { type: 'instead', viewId }, person, draft, true, services);
  });
}

/** "Discard": the list goes on without it. */
export function discardDraft(args: Press, services: JournalServices): Promise<void> {
  return onChooser('build journal draft discarded', args, services, async ({ person, viewId, chooser }) => {
    const id = parseJournalId(pressedValue(args.action));
    if (id !== null) await services.useCases.journal.discardJournal(person, id);
    const drafts = await writtenDrafts(person, services);
    const view = chooserView(drafts, chooser.repository, services.now());
    await args.client.views.update({ view_id: viewId, view });
  });
}

/** "Start a new journal", in place of the list. */
export function startNew(args: Press, services: JournalServices): Promise<void> {
  return onChooser('build journal begun', args, services, ({ person, viewId, chooser }) =>
    startJournal(
      args.client,
      { type: 'instead', viewId },
      { person, title: '', repository: chooser.repository },
      services,
    ),
  );
}

function onChooser(
  listener: string,
  { ack, body, client }: Press,
  services: JournalServices,
  act: (chosen: Chosen) => Promise<void>,
): Promise<void> {
  return services.boundary(
    listener,
    async () => {
      await ack();
      const { view } = body;
      const chooser = decodeMetadata(journalMetadata, view?.private_metadata);
      if (view === undefined || chooser?.view !== 'chooser') return;
      await act({ person: await personOf(services.useCases, body), viewId: view.id, chooser });
    },
    (reference) =>
      tellPerson(client, body.user.id, 'Nothing was lost; type /buildlog journal again.', reference),
  );
}
