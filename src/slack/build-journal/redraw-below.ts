import type { WebClient } from '@slack/web-api';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { isClosedView } from '../kit/is-closed-view.ts';
import { drawForm } from './draw-form.ts';
import type { JournalViewOf } from './journal-metadata.ts';
import type { JournalServices } from './journal-services.ts';
import type { TypedView } from './typed-form.ts';

/** Slack's ids of a view and of those below it, as its payload has them. */
export type StackedView = {
  readonly id: string;
  readonly root_view_id: string | null;
  readonly previous_view_id: string | null;
};

/**
 * Shows in the views below one what was changed in it. Nobody types there meanwhile. It is all in the draft, so a
 * failure is for the log: mostly it says that the person has closed the form.
 */
export async function redrawBelow(
  client: WebClient,
  stacked: StackedView,
  metadata: JournalViewOf<'page' | 'row' | 'rows' | 'removal'>,
  draft: JournalDraft,
  services: JournalServices,
): Promise<void> {
  for (const { id, below } of viewsBelow(stacked, metadata)) {
    if (id === null || id === undefined) continue;
    try {
      await client.views.update({ view_id: id, view: await drawForm(draft, below, {}, services) });
    } catch (error) {
      if (!isClosedView(error))
        services.log.warn('a view of a build journal was not drawn again', { error: String(error) });
    }
  }
}

type Below = { readonly id: string | null; readonly below: TypedView };

function viewsBelow(
  { root_view_id, previous_view_id }: StackedView,
  { view, journal, page, hub }: JournalViewOf<'page' | 'row' | 'rows' | 'removal'>,
): readonly Below[] {
  const onHub: Below = { id: root_view_id, below: { view: 'hub', journal, filled: hub, asked: [] } };
  if (view === 'page' || page === null) return [onHub];
  return [{ id: previous_view_id, below: { view: 'page', journal, page, hub, asked: [] } }, onHub];
}
