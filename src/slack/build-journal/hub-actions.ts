import type { JournalRowListId } from '../../use-cases/journal/journal-patch.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { readPlace } from '../kit/form/place-select.ts';
import type { Press } from '../kit/listening/press.ts';
import { personOf } from '../person-of.ts';
import { tellPerson } from '../tell-person.ts';
import { valuesOf } from './answer-values.ts';
import { fillFields } from './fill-fields.ts';
import { pageFields } from './journal-field.ts';
import { journalForm } from './journal-form.ts';
import { tellGone } from './journal-gone.ts';
import { type JournalPage, journalPages, listOfPage } from './journal-pages.ts';
import { journalSentence } from './journal-sentence.ts';
import type { JournalServices } from './journal-services.ts';
import { fieldsOfPage, pageView } from './page-view.ts';
import { onPress } from './press.ts';
import { previewView } from './preview-view.ts';
import { pushRow } from './push-row.ts';
import { hasLineRows } from './rows-view.ts';
import { journalOf } from './typed-form.ts';

/**
 * "Write" or "Edit" beside a section: its page on top, filled as it opens. Where that would say only that there is no row
 * yet, the form of the first one.
 */
export function openPage(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal section opened', args, services, async (pressed) => {
    const { draft, metadata, value, push } = pressed;
    const id = journalPages.find((page) => page === value);
    if (id === undefined || metadata.view !== 'hub') return;
    const list = listToBegin(id, draft);
    if (list !== null) {
      return pushRow(pressed, services.newRowId(), { list, page: null, hub: metadata.filled });
    }
    const filled = fillFields(fieldsOfPage(id, 0, draft), valuesOf(draft), 'opening');
    const page = { id, from: 0, taken: 0, filled };
    await push(pageView(draft, { page, hub: metadata.filled, secrets: [], alerts: [] }));
  });
}

/** The empty list that is all there is of a page; null where the page asks for something else, or offers another way. */
function listToBegin(page: JournalPage, { answers }: JournalDraft): JournalRowListId | null {
  const list = pageFields(page).length === 0 ? listOfPage(page) : null;
  return list === null || answers[list].length > 0 || hasLineRows(list) ? null : list;
}

/** The entry as it will read, on top. */
export function openPreview(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal previewed', args, services, async (pressed) => {
    const { client, person, draft, push } = pressed;
    const { journal } = draft.key;
    const preview = await services.useCases.journal.previewJournal(person, journal);
    if (preview === null) return tellGone(client, args.body);
    await push(previewView(journal, preview, 0));
  });
}

/** Another journal repository, for a journal that is in none yet. */
export function moveJournal(args: Press, services: JournalServices): Promise<void> {
  return onPress('build journal moved', args, services, async ({ person, draft, state, redraw }) => {
    const places = await services.whereEntriesGo.places(draft.key.team);
    const repository = readPlace(state, journalForm.goTo, places);
    if (repository === null) return;
    const move = { type: 'move-to', repository } as const;
    await services.useCases.journal.changeJournal(person, draft.key.journal, move);
    await redraw();
  });
}

/** Gives up the draft; the form becomes a sentence, so that nobody submits it. */
export function discardJournal({ ack, body, client }: Press, services: JournalServices): Promise<void> {
  return services.boundary(
    'build journal discarded',
    async () => {
      const person = await personOf(services.useCases, body);
      const journal = body.view === undefined ? null : journalOf(body.view);
      if (journal !== null) await services.useCases.journal.discardJournal(person, journal);
      await ack();
      if (body.view === undefined || journal === null) return;
      await client.views.update({ view_id: body.view.id, view: journalSentence(discarded, 'Close') });
    },
    (reference) => tellPerson(client, body.user.id, 'Press the button again.', reference),
  );
}

const discarded = 'The draft was discarded. /buildlog journal starts another.';
