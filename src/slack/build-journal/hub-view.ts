import type { KnownBlock, ModalView } from '@slack/web-api';
import type { JournalDraft } from '../../use-cases/ports.ts';
import type { EntriesPlace } from '../../use-cases/team-logs/where-entries-go.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { placeSelect } from '../kit/form/place-select.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { escapeMrkdwn, mrkdwnLink, mrkdwnText } from '../kit/mrkdwn.ts';
import { keysToAsk } from '../kit/secrets/allowed-secrets.ts';
import { valuesOf } from './answer-values.ts';
import { drawFields } from './draw-fields.ts';
import type { Filled } from './filled.ts';
import { type HubNews, hubNewsBlocks } from './hub-news.ts';
import { hubFields } from './journal-field.ts';
import { journalForm } from './journal-form.ts';
import { journalMetadata } from './journal-metadata.ts';
import { headingOfPage, type JournalPage, journalPages } from './journal-pages.ts';
import { nothingYet, pageState, requiredState } from './page-state.ts';

/** What the hub shows beside the draft. */
export type HubSurface = {
  readonly filled: Filled;
  /** Every repository that it could go to. */
  readonly places: readonly EntriesPlace[];
  readonly news: HubNews | null;
};

/** The first view of the form: the head of the journal, and each section with its state. */
export function hubView(draft: JournalDraft, { filled, places, news }: HubSurface): ModalView {
  const isNew = draft.editing === null;
  const choice = { blockId: journalForm.goTo, dispatch: true };
  const goesTo = isNew ? placeSelect(choice, places, draft.key.repository) : null;
  return mustPassAsView({
    type: 'modal',
    callback_id: journalForm.hub,
    private_metadata: encodeMetadata(journalMetadata, {
      ...{ view: 'hub', journal: draft.key.journal, filled },
      asked: news?.type === 'secrets' ? keysToAsk(news.secrets) : [],
    }),
    title: plainText(isNew ? 'Build journal' : 'Edit build journal'),
    submit: plainText(isNew ? 'Submit' : 'Save changes'),
    close: plainText('Close'),
    blocks: [
      { type: 'context', elements: [mrkdwnText(whereItGoes(draft))] },
      ...(news === null ? [] : hubNewsBlocks(news, draft)),
      ...(goesTo === null ? [] : [goesTo]),
      ...drawFields(hubFields(isNew), valuesOf(draft), filled),
      { type: 'divider' },
      ...(isNew ? [progress(draft)] : []),
      ...journalPages.map((page) => pageBlock(page, draft)),
      { type: 'actions', elements: [previewButton, discardButton(isNew)] },
    ],
  });
}

function whereItGoes({ key, editing }: JournalDraft): string {
  const goes = `goes to ${escapeMrkdwn(key.repository)}, for everyone who can read it`;
  if (editing === null) return `This journal ${goes}`;
  const path = editing.url === null ? escapeMrkdwn(editing.path) : mrkdwnLink(editing.url, editing.path);
  return `You are editing ${path} · ${goes}`;
}

/** How far the required sections are. */
function progress(draft: JournalDraft): KnownBlock {
  const { written, all } = requiredState(draft);
  const words =
    written === all
      ? `All ${all} required sections are written.`
      : `${written} of ${all} required sections are written.`;
  return { type: 'context', elements: [mrkdwnText(words)] };
}

function pageBlock(page: JournalPage, draft: JournalDraft): KnownBlock {
  const state = pageState(page, draft);
  return {
    type: 'section',
    text: mrkdwnText(`*${escapeMrkdwn(headingOfPage(page))}* — ${state ?? nothingYet(page)}`),
    accessory: {
      type: 'button',
      action_id: journalForm.openPage,
      text: plainText(state === null ? 'Write' : 'Edit'),
      value: page,
      accessibility_label: `${state === null ? 'Write' : 'Edit'} ${headingOfPage(page)}`,
    },
  };
}

const previewButton = {
  type: 'button',
  action_id: journalForm.openPreview,
  text: plainText('Preview'),
} as const;

function discardButton(isNew: boolean) {
  return {
    type: 'button',
    action_id: journalForm.discard,
    text: plainText('Discard draft'),
    style: 'danger',
    confirm: {
      title: plainText('Discard this draft?'),
      text: plainText(
        isNew
          ? 'What is written in it is gone then.'
          : 'What you changed is gone then. The entry in the repository stays as it is.',
      ),
      confirm: plainText('Discard'),
      deny: plainText('Keep'),
      style: 'danger',
    },
  } as const;
}
