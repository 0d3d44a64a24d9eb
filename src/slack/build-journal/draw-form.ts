import type { KnownBlock, ModalView } from '@slack/web-api';
import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { alertBlock } from './alert-block.ts';
import { valuesOf } from './answer-values.ts';
import { refilled } from './fill-fields.ts';
import type { HubNews } from './hub-news.ts';
import { hubView } from './hub-view.ts';
import type { JournalViewOf } from './journal-metadata.ts';
import type { JournalServices } from './journal-services.ts';
import { fieldsOfPage, pageView } from './page-view.ts';
import { rowView } from './row-view.ts';
import type { TypedView } from './typed-form.ts';

/** What a view says that it did not say before. */
export type FormNotes = {
  readonly secrets?: readonly TypedSecret[];
  readonly alerts?: readonly KnownBlock[];
  readonly news?: HubNews;
};

/** A banner for what stands in the way of saving: drawing a view again wipes the errors beside its fields. */
export function notSavedYet(says: readonly string[]): FormNotes {
  return { alerts: [alertBlock(['*Not saved yet.*', ...says.map(escapeMrkdwn)].join('\n'), 'warning')] };
}

/** A view of the form as it is on somebody's screen, drawn again over the draft as it is now. */
export function drawForm(
  draft: JournalDraft,
  metadata: TypedView,
  { secrets = [], alerts = [], news }: FormNotes,
  services: JournalServices,
): Promise<ModalView> {
  switch (metadata.view) {
    case 'hub':
      return drawHub(draft, metadata, services, news ?? null);
    case 'page':
      return Promise.resolve(pageView(draft, { ...refilledPage(metadata, draft), secrets, alerts }));
    case 'row':
      return Promise.resolve(rowView(draft, { ...metadata, secrets, alerts }));
    default:
      return metadata satisfies never;
  }
}

async function drawHub(
  draft: JournalDraft,
  { filled }: Pick<JournalViewOf<'hub'>, 'filled'>,
  { whereEntriesGo }: JournalServices,
  news: HubNews | null,
): Promise<ModalView> {
  return hubView(draft, { filled, places: await whereEntriesGo.places(draft.key.team), news });
}

/** Screenshots come and go, and their captions with them. */
function refilledPage(
  { page, hub }: Pick<JournalViewOf<'page'>, 'page' | 'hub'>,
  draft: JournalDraft,
): Pick<JournalViewOf<'page'>, 'page' | 'hub'> {
  const fields = fieldsOfPage(page.id, page.from, draft);
  return { page: { ...page, filled: refilled(page.filled, fields, valuesOf(draft)) }, hub };
}
