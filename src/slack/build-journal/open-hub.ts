import type { WebClient } from '@slack/web-api';
import type { JournalDraft, Person } from '../../use-cases/ports.ts';
import type { FormPlace } from '../entry-forms.ts';
import { valuesOf } from './answer-values.ts';
import { downloadUpload } from './download-upload.ts';
import { fillFields } from './fill-fields.ts';
import { hubView } from './hub-view.ts';
import { hubFields } from './journal-field.ts';
import type { JournalServices } from './journal-services.ts';

/** The hub is the first view of its modal: Slack stacks three, and a row is the third. */
export type HubPlace = Exclude<FormPlace, { type: 'on-top' }>;

/**
 * Opens the form of a draft, from local knowledge alone; `restored` says that its author has been here before. What
 * still waits with Slack is fetched behind it.
 */
export async function openHub(
  client: WebClient,
  place: HubPlace,
  person: Person,
  draft: JournalDraft,
  restored: boolean,
  services: JournalServices,
): Promise<void> {
  const places = await services.whereEntriesGo.places(draft.key.team);
  const by = place.type === 'new' ? 'opening' : 'update';
  const filled = fillFields(hubFields(draft.editing === null), valuesOf(draft), by);
  const back = { type: 'restored', savedAt: draft.savedAt, now: services.now() } as const;
  const view = hubView(draft, { filled, places, news: restored ? back : null });
  if (place.type === 'new') await client.views.open({ trigger_id: place.triggerId, view });
  else await client.views.update({ view_id: place.viewId, view });
  fetchWaiting(person, draft, services);
}

function fetchWaiting(person: Person, { key, uploads }: JournalDraft, services: JournalServices): void {
  if (uploads.length === 0) return;
  services.useCases.journal
    .fetchUploads(person, key.journal, (upload) => downloadUpload(upload, services.fileTerms))
    .catch((error: unknown) =>
      services.log.warn('waiting uploads were not fetched', { error: String(error) }),
    );
}
