import type { WebClient } from '@slack/web-api';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { isBlankJournal } from '../../use-cases/journal/is-blank-journal.ts';
import { marksOf } from '../../use-cases/journal/journal-marks.ts';
import type { JournalDraft, Person } from '../../use-cases/ports.ts';
import { chooserView } from './chooser-view.ts';
import type { JournalServices } from './journal-services.ts';
import { type HubPlace, openHub } from './open-hub.ts';

/** Who begins a journal, and where it is to go. */
type Beginning = { readonly person: Person; readonly repository: RepositoryName };

/** The drafts of which something is written, to choose from; where there is none, a new journal. */
export async function chooseOrStart(
  client: WebClient,
  triggerId: string,
  { person, repository }: Beginning,
  services: JournalServices,
): Promise<void> {
  const written = await writtenDrafts(person, services);
  if (written.length > 0) {
    await client.views.open({
      trigger_id: triggerId,
      view: chooserView(written, repository, services.now()),
    });
    return;
  }
  await startJournal(client, { type: 'new', triggerId }, { person, title: '', repository }, services);
}

/** Newest first. */
export async function writtenDrafts(
  person: Person,
  { useCases }: JournalServices,
): Promise<readonly JournalDraft[]> {
  return (await useCases.journal.journalDrafts(person)).filter((draft) => !isBlankJournal(draft));
}

/** A new journal in its form. One that was begun before and has nothing in it is taken for it: nobody asked for two. */
export async function startJournal(
  client: WebClient,
  place: HubPlace,
  { person, title, repository }: Beginning & { readonly title: string },
  services: JournalServices,
): Promise<void> {
  const { journal } = services.useCases;
  const blank = title.trim() === '' ? (await journal.journalDrafts(person)).find(isBlankJournal) : undefined;
  const draft =
    (blank === undefined ? null : await begunAgain(blank, { person, repository }, services)) ??
    (await journal.startJournal(person, { title: title.trim(), repository }));
  await openHub(client, place, person, draft, false, services);
}

/** A blank draft as of today and of this channel; null when it is gone. */
async function begunAgain(
  blank: JournalDraft,
  { person, repository }: Beginning,
  { useCases }: JournalServices,
): Promise<JournalDraft | null> {
  const { key } = blank;
  const date = useCases.today(person);
  await useCases.journal.changeJournal(person, key.journal, { type: 'move-to', repository });
  const opened = marksOf({ date: key.date });
  const changed = await useCases.journal.changeJournal(person, key.journal, {
    ...{ type: 'answers', answers: {}, opened, date },
  });
  return changed.type === 'kept' ? changed.draft : null;
}
