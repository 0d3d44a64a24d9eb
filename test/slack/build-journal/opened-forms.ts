import type { ModalView } from '@slack/web-api';
import type { RowId } from '../../../src/core/entry/row-id.ts';
import { valuesOf } from '../../../src/slack/build-journal/answer-values.ts';
import { fillFields } from '../../../src/slack/build-journal/fill-fields.ts';
import type { Filled } from '../../../src/slack/build-journal/filled.ts';
import { hubView } from '../../../src/slack/build-journal/hub-view.ts';
import { hubFields, rowFields } from '../../../src/slack/build-journal/journal-field.ts';
import { journalMetadata } from '../../../src/slack/build-journal/journal-metadata.ts';
import {
  type JournalPage,
  journalPages,
  listOfPage,
} from '../../../src/slack/build-journal/journal-pages.ts';
import { fieldsOfPage, pageView } from '../../../src/slack/build-journal/page-view.ts';
import { rowView, valuesOfRow } from '../../../src/slack/build-journal/row-view.ts';
import { readForm, type TypedForm, type TypedView } from '../../../src/slack/build-journal/typed-form.ts';
import { untouchedState } from '../../../src/slack/kit/form/untouched-state.ts';
import { decodeMetadata } from '../../../src/slack/kit/metadata.ts';
import type { JournalRowListId } from '../../../src/use-cases/journal/journal-patch.ts';
import type { JournalDraft, Person } from '../../../src/use-cases/ports.ts';
import { ada, at, zone } from '../../store/sample.ts';

/** Of a view that is not looked at. */
const unfilled: Filled = { opened: {}, late: [], asRich: [], leftOut: [] };

function openedHub(draft: JournalDraft): ModalView {
  const filled = fillFields(hubFields(draft.editing === null), valuesOf(draft), 'opening');
  return hubView(draft, { filled, places: [], news: null });
}

export function openedPage(draft: JournalDraft, id: JournalPage, from = 0): ModalView {
  const filled = fillFields(fieldsOfPage(id, from, draft), valuesOf(draft), 'opening');
  return pageView(draft, { page: { id, from, taken: 0, filled }, hub: unfilled, secrets: [], alerts: [] });
}

function openedRow(draft: JournalDraft, list: JournalRowListId, row: RowId): ModalView {
  const filled = fillFields(rowFields(list, row), valuesOfRow(draft, list, row), 'opening');
  const page = { id: 'journey', from: 0, taken: 0, filled: unfilled } as const;
  return rowView(draft, { list, row, filled, page, hub: unfilled, secrets: [], alerts: [] });
}

/** Every view of a draft's form, as each opens. */
export function everyView(draft: JournalDraft): readonly ModalView[] {
  const rows = journalPages.flatMap((page) => {
    const list = listOfPage(page);
    if (list === null) return [];
    const there: readonly { readonly id: RowId }[] = draft.answers[list];
    return there.map(({ id }) => openedRow(draft, list, id));
  });
  return [openedHub(draft), ...journalPages.map((page) => openedPage(draft, page)), ...rows];
}

const author: Person = {
  ...{ key: ada, name: 'Ada', zone: zone('Europe/Paris'), slug: 'ada', profileUrl: null, github: null },
  seenAt: at(0),
};

/** The view as it is sent back by somebody who has only looked at it. */
export function lookedAt(view: ModalView, draft: JournalDraft): Promise<TypedForm> {
  const metadata = decodeMetadata(journalMetadata, view.private_metadata);
  if (metadata === null || !isTyped(metadata)) throw new Error('not a view with inputs');
  const state = untouchedState(view.blocks);
  return readForm({ metadata, person: author, draft, state }, { knowPerson: nobody });
}

const nobody = () => Promise.reject(new Error('nobody is mentioned in what a form is filled with'));

function isTyped(metadata: { readonly view: string }): metadata is TypedView {
  return ['hub', 'page', 'row'].includes(metadata.view);
}
