import type { KnownBlock, ModalView, WebClient } from '@slack/web-api';
import type { UploadsFetched } from '../../use-cases/journal/journal-use-cases.ts';
import type { Person } from '../../use-cases/ports.ts';
import { isClosedView } from '../kit/is-closed-view.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { alertBlock } from './alert-block.ts';
import { valuesOf } from './answer-values.ts';
import { downloadUpload } from './download-upload.ts';
import { fillFields } from './fill-fields.ts';
import { journalGone } from './journal-gone.ts';
import type { JournalViewOf } from './journal-metadata.ts';
import { journalSentence } from './journal-sentence.ts';
import type { JournalServices } from './journal-services.ts';
import { fieldsOfPage, pageView } from './page-view.ts';
import { redrawBelow, type StackedView } from './redraw-below.ts';

type Opened = { readonly person: Person; readonly metadata: JournalViewOf<'page'> };

/** Fetches what waits in the draft and shows in this view what became of it; it is done if nobody looks any more. */
export function showFetched(
  client: WebClient,
  stacked: StackedView,
  { person, metadata }: Opened,
  services: JournalServices,
): Promise<void> {
  const show = (view: ModalView) =>
    client.views.update({ view_id: stacked.id, view }).catch((error: unknown) => {
      if (!isClosedView(error))
        services.log.warn('what became of uploads was not shown', { error: String(error) });
    });
  return services.boundary(
    'build journal uploads fetched',
    async () => {
      const fetched = await services.useCases.journal.fetchUploads(person, metadata.journal, (upload) =>
        downloadUpload(upload, services.fileTerms),
      );
      if (fetched.type === 'gone') {
        await show(journalSentence(journalGone, 'Close'));
        return;
      }
      await show(fetchedView(metadata, fetched));
      await redrawBelow(client, stacked, metadata, fetched.draft, services);
    },
    (reference) => show(journalSentence(`${later} (${reference})`, 'Back')),
  );
}

const later =
  ':warning: Your files are not fetched yet, and the fault is ours. They are kept in your draft: go back and open Screenshots again.';

function fetchedView(metadata: JournalViewOf<'page'>, fetched: Extract<UploadsFetched, { type: 'fetched' }>) {
  const { draft } = fetched;
  // The last page, where new ones are.
  const from = Math.max(0, draft.answers.screenshots.length - 1);
  const filled = fillFields(fieldsOfPage('screenshots', from, draft), valuesOf(draft), 'update');
  const page = { ...metadata.page, from, taken: metadata.page.taken + 1, filled };
  return pageView(draft, { page, hub: metadata.hub, secrets: [], alerts: outcome(metadata, fetched) });
}

/** More than this nobody reads. */
const MOST_NAMED = 10;

function outcome(
  { page }: JournalViewOf<'page'>,
  { draft, refused, shrunk }: Extract<UploadsFetched, { type: 'fetched' }>,
): readonly KnownBlock[] {
  const before = page.filled.opened;
  const added = draft.answers.screenshots.filter(
    ({ id }) => before[`screenshots:${id}:caption`] === undefined,
  );
  const failed = draft.uploads.filter(({ trouble }) => trouble !== null);
  const lines = [
    ...(added.length === 0 ? [] : [':white_check_mark: Kept. Say in a caption what each picture shows.']),
    ...shrunk.map((name) => `${escapeMrkdwn(truncate(name, 100))} was made smaller.`),
    ...refused.map(({ why }) => `:warning: ${escapeMrkdwn(truncate(why, 250))}`),
    ...(failed.length === 0 ? [] : [':warning: Some could not be fetched yet; they are kept, see below.']),
  ];
  return lines.length === 0
    ? []
    : [alertBlock(lines.slice(0, MOST_NAMED).join('\n'), level(refused, failed))];
}

function level(refused: readonly unknown[], failed: readonly unknown[]): 'success' | 'warning' {
  return refused.length + failed.length === 0 ? 'success' : 'warning';
}
