import type { KnownBlock, ModalView } from '@slack/web-api';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { ago } from '../kit/ago.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { journalForm } from './journal-form.ts';
import { journalMetadata } from './journal-metadata.ts';
import { requiredState } from './page-state.ts';

const MOST_DRAFTS = 20;

/** The drafts to go on with, newest first, and a new one; `repository` is where a new one goes. */
export function chooserView(
  drafts: readonly JournalDraft[],
  repository: RepositoryName,
  now: Instant,
): ModalView {
  const older = drafts.length - MOST_DRAFTS;
  return mustPassAsView({
    type: 'modal',
    callback_id: journalForm.chooser,
    private_metadata: encodeMetadata(journalMetadata, { view: 'chooser', repository }),
    title: plainText('Build journal'),
    close: plainText('Close'),
    blocks: [
      { type: 'actions', elements: [startNew] },
      ...(drafts.length === 0 ? [] : [{ type: 'section', text: mrkdwnText('*Your drafts*') } as const]),
      ...drafts.slice(0, MOST_DRAFTS).flatMap((draft) => draftBlocks(draft, now)),
      ...(older > 0 ? [olderNotice(older)] : []),
    ],
  });
}

const startNew = {
  type: 'button',
  action_id: journalForm.startNew,
  text: plainText('Start a new journal'),
  style: 'primary',
} as const;

function draftBlocks(draft: JournalDraft, now: Instant): readonly KnownBlock[] {
  const { key, answers, editing, savedAt } = draft;
  const { written, all } = requiredState(draft);
  const title = escapeMrkdwn(answers.title === '' ? 'without a title' : truncate(answers.title, 150));
  const says = [
    `${key.date}, ${escapeMrkdwn(key.repository)}`,
    editing === null ? `${written} of ${all} required sections` : 'an edit',
    `saved ${ago(savedAt, now)}`,
  ].join(' · ');
  return [
    { type: 'section', text: mrkdwnText(`*${title}*\n${says}`) },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: journalForm.openDraft, text: plainText('Open'), value: key.journal },
        {
          ...{ type: 'button', action_id: journalForm.discardDraft, text: plainText('Discard') },
          ...{ value: key.journal, style: 'danger', confirm: sure },
        },
      ],
    },
  ];
}

const sure = {
  title: plainText('Discard this draft?'),
  text: plainText('What is written in it is gone then.'),
  confirm: plainText('Discard'),
  deny: plainText('Keep'),
  style: 'danger',
} as const;

function olderNotice(older: number): KnownBlock {
  return { type: 'context', elements: [mrkdwnText(`and ${older} older`)] };
}
