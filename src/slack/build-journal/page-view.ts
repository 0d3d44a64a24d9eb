import type { KnownBlock, ModalView } from '@slack/web-api';
import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { keysToAsk } from '../kit/secrets/allowed-secrets.ts';
import { secretReminder, withSecretNotes } from '../kit/secrets/secret-notes.ts';
import { valuesOf } from './answer-values.ts';
import { drawFields } from './draw-fields.ts';
import type { Filled } from './filled.ts';
import { captionFields, type JournalField, pageFields } from './journal-field.ts';
import { journalForm, journalGate } from './journal-form.ts';
import { journalMetadata, type OpenPage } from './journal-metadata.ts';
import { type JournalPage, listOfPage, rowWords, titleOfPage } from './journal-pages.ts';
import { pageIntro } from './page-intro.ts';
import { rowBlocks } from './row-blocks.ts';
import { screenshotBlocks, shotsOfPage } from './screenshot-blocks.ts';

/** What a page shows beside the draft. */
export type PageSurface = {
  readonly page: OpenPage;
  /** How the hub below is filled. */
  readonly hub: Filled;
  /** Secrets by the block they were found in. */
  readonly secrets: readonly TypedSecret[];
  readonly alerts: readonly KnownBlock[];
};

/** The inputs that a page has for this draft. */
export function fieldsOfPage(id: JournalPage, from: number, draft: JournalDraft): readonly JournalField[] {
  return id === 'screenshots' ? captionFields(shotsOfPage(draft, from)) : pageFields(id);
}

/** One section of the journal: its inputs, or its rows, or both. */
export function pageView(draft: JournalDraft, { page, hub, secrets, alerts }: PageSurface): ModalView {
  const fields = fieldsOfPage(page.id, page.from, draft);
  const inputs = drawFields(fields, valuesOf(draft), page.filled);
  const list = listOfPage(page.id);
  const content = page.id === 'screenshots' ? screenshotBlocks(draft, page, inputs) : inputs;
  const blocks = [
    ...alerts,
    ...pageIntro(page.id),
    ...withSecretNotes(content, secrets, journalGate),
    ...(list === null ? [] : [...listHeading(fields, list), ...rowBlocks(list, draft, page.from)]),
    ...secretReminder(secrets, journalGate),
  ];
  return mustPassAsView({
    type: 'modal',
    callback_id: journalForm.page,
    private_metadata: encodeMetadata(journalMetadata, {
      ...{ view: 'page', journal: draft.key.journal, page, hub },
      asked: keysToAsk(secrets),
    }),
    title: plainText(titleOfPage(page.id)),
    // Slack wants it where there are inputs.
    ...(blocks.some(({ type }) => type === 'input') ? { submit: plainText('Save') } : {}),
    close: plainText('Back'),
    blocks,
  });
}

function listHeading(fields: readonly JournalField[], list: keyof typeof rowWords): readonly KnownBlock[] {
  if (fields.length === 0) return [];
  const [first = '', ...rest] = rowWords[list].many;
  return [
    { type: 'divider' },
    { type: 'section', text: mrkdwnText(`*${first.toUpperCase()}${rest.join('')}*`) },
  ];
}
