import type { KnownBlock } from '@slack/web-api';
import type { Instant } from '../../core/time/instant.ts';
import type { Draft, JournalDraft } from '../../use-cases/ports.ts';
import { ago } from '../kit/ago.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { openButton } from '../messages/open-button.ts';
import type { OpenTarget } from '../messages/open-target.ts';
import { homeActions } from './home-actions.ts';
import type { HomeState } from './home-state.ts';

const MOST_DRAFTS = 8;

type Row = { readonly words: string; readonly savedAt: Instant; readonly target: OpenTarget };

/** Drafts of both kinds, the newest first; today's log has its own button. */
export function draftBlocks({ today, now, recent }: HomeState): readonly KnownBlock[] {
  const logs = recent.drafts.filter(({ key }) => key.date !== today).map(logRow);
  const rows = [...logs, ...recent.journalDrafts.map(journalRow)].sort((a, b) => b.savedAt - a.savedAt);
  if (rows.length === 0) return [];
  return [
    { type: 'section', text: mrkdwnText('*Drafts*') },
    ...rows.slice(0, MOST_DRAFTS).map((row) => draftBlock(row, now)),
    { type: 'divider' },
  ];
}

function draftBlock({ words, savedAt, target }: Row, now: Instant): KnownBlock {
  return {
    type: 'section',
    text: mrkdwnText(`${words} _(saved ${ago(savedAt, now)})_`),
    accessory: openButton(homeActions.openDraft, 'Continue', target),
  };
}

function logRow({ key, answers, savedAt }: Draft): Row {
  const { repository, date } = key;
  const goal = escapeMrkdwn(truncate(answers.primaryGoal, 200));
  return { words: `Daily log of ${date} ${goal}`, savedAt, target: { type: 'day', repository, date } };
}

function journalRow({ key, answers, editing, savedAt }: JournalDraft): Row {
  const title = escapeMrkdwn(truncate(answers.title, 200)) || 'without a title';
  const words = `${editing === null ? 'Build journal' : 'Edit of the build journal'} *${title}*`;
  return { words, savedAt, target: { type: 'journal-draft', journal: key.journal } };
}
