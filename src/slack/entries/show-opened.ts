import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { OpenedEntry } from '../../use-cases/entries/entry-use-cases.ts';
import type { Person } from '../../use-cases/ports.ts';
import type { EntryForms, FormPlace } from '../entry-forms.ts';
import { entriesSentence, openingView } from './entry-views.ts';
import { notOpenedSentence } from './not-opened-sentence.ts';

/** A trigger lives three seconds, and GitHub may take more: after this long a view says that it is asked. */
const PATIENCE = 800;

/** What asked for the entry: a press, and the modal in which it was, if it was in one. */
export type Asked = { readonly triggerId: string; readonly viewId: string | null };

type Place = Exclude<FormPlace, { type: 'on-top' }>;

/** Shows an entry that is being opened: at once where that is quick, else after a view that says so. */
export async function showOpened(
  client: WebClient,
  { triggerId, viewId }: Asked,
  person: Person,
  opening: Promise<OpenedEntry>,
  forms: EntryForms,
): Promise<void> {
  const soon = await withinPatience(opening);
  if (soon?.type === 'daily-log') {
    return forms.openLog(client, { type: viewId === null ? 'new' : 'on-top', triggerId }, person, soon);
  }
  if (soon !== null) {
    const place: Place = viewId === null ? { type: 'new', triggerId } : { type: 'instead', viewId };
    return showIn(client, place, person, soon, forms);
  }
  const shown = await showOpening(client, { triggerId, viewId });
  if (shown !== null) await showIn(client, { type: 'instead', viewId: shown }, person, await opening, forms);
}

/** A sentence in place of a form. */
export async function sayIn(client: WebClient, place: Place, mrkdwn: string): Promise<void> {
  const view = entriesSentence(mrkdwn);
  if (place.type === 'new') await client.views.open({ trigger_id: place.triggerId, view });
  else await client.views.update({ view_id: place.viewId, view });
}

/** An entry that is open, or why it is not, at this place. */
export async function showIn(
  client: WebClient,
  place: Place,
  person: Person,
  opened: OpenedEntry,
  forms: EntryForms,
): Promise<void> {
  if (opened.type === 'build-journal') {
    return forms.openJournal(client, place, person, opened.draft, opened.restored);
  }
  return sayIn(client, place, opened.type === 'daily-log' ? tooSlow : notOpenedSentence(opened));
}

const tooSlow = 'That took too long. Close this and press the button again.';

async function showOpening(client: WebClient, { triggerId, viewId }: Asked): Promise<string | null> {
  if (viewId !== null) {
    await client.views.update({ view_id: viewId, view: openingView });
    return viewId;
  }
  const shown = await client.views.open({ trigger_id: triggerId, view: openingView });
  return shown.view?.id ?? null;
}

async function withinPatience(opening: Promise<OpenedEntry>): Promise<OpenedEntry | null> {
  const answered = new AbortController();
  const late = pause(PATIENCE, null, { signal: answered.signal }).catch(() => null);
  return Promise.race([opening, late]).finally(() => answered.abort());
}
