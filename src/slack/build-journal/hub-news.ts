import type { KnownBlock } from '@slack/web-api';
import type { BuildJournalSectionId } from '../../core/entry/build-journal-questions.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { ago } from '../kit/ago.ts';
import { checkboxesInput } from '../kit/form/checkboxes-input.ts';
import { plainText } from '../kit/form/input-block.ts';
import { escapeMrkdwn, mrkdwnLink } from '../kit/mrkdwn.ts';
import { allowedSecrets, keysToAsk } from '../kit/secrets/allowed-secrets.ts';
import { secretSentence } from '../kit/secrets/secret-sentence.ts';
import { truncate } from '../kit/truncate.ts';
import { alertBlock } from './alert-block.ts';
import { describeField } from './describe-field.ts';
import { journalForm } from './journal-form.ts';
import { headingOfPage, type JournalPage, pageOfQuestion, pageOfSection } from './journal-pages.ts';

/** What the hub has to say on top of the draft. */
export type HubNews =
  | { readonly type: 'restored'; readonly savedAt: Instant; readonly now: Instant }
  | { readonly type: 'missing'; readonly sections: readonly BuildJournalSectionId[] }
  | { readonly type: 'secrets'; readonly secrets: readonly TypedSecret[] }
  | { readonly type: 'uploads-open'; readonly names: readonly string[] }
  /** Why it cannot be submitted as it is, as a sentence. */
  | { readonly type: 'problem'; readonly says: string; readonly url: string | null };

/** More than this nobody reads. */
const MOST_NAMED = 8;

/** Enough to go on with: every section has its own below. */
const MOST_BUTTONS = 3;

export function hubNewsBlocks(news: HubNews, draft: JournalDraft): readonly KnownBlock[] {
  switch (news.type) {
    case 'restored':
      return [
        alertBlock(`Your draft is back as you left it (saved ${ago(news.savedAt, news.now)}).`, 'info'),
      ];
    case 'missing': {
      const pages = [...new Set(news.sections.map(pageOfSection))];
      const names = pages.map(headingOfPage).join(', ');
      return [
        alertBlock(
          `*Not submitted yet.* Nothing is written here yet, and it is required: ${names}.`,
          'warning',
        ),
        pageButtons(pages.slice(0, MOST_BUTTONS), 'Write'),
      ];
    }
    case 'secrets':
      return secretBlocks(news.secrets, draft);
    case 'uploads-open': {
      const names = news.names.slice(0, MOST_NAMED).map((name) => `“${truncate(name, 60)}”`);
      const says = `*Not submitted yet.* Not fetched from Slack yet: ${escapeMrkdwn(names.join(', '))}.`;
      return [alertBlock(says, 'warning'), pageButtons(['screenshots'], 'Open')];
    }
    case 'problem': {
      const link = news.url === null ? '' : ` ${mrkdwnLink(news.url, 'Open the file')}`;
      return [alertBlock(`*Not submitted yet.* ${escapeMrkdwn(news.says)}${link}`, 'error')];
    }
    default:
      return news satisfies never;
  }
}

function secretBlocks(secrets: readonly TypedSecret[], draft: JournalDraft): readonly KnownBlock[] {
  const fields = [...Map.groupBy(secrets, ({ typed }) => typed.field)];
  const lines = fields
    .slice(0, MOST_NAMED)
    .map(([field, own]) => `• ${escapeMrkdwn(`${describeField(field, draft)}: ${secretSentence(own)}`)}`);
  const rest = fields.length > lines.length ? [`• and ${fields.length - lines.length} more`] : [];
  const places = fields.map(([field]) => pageOfQuestion(field.split(':')[0] ?? ''));
  const pages = places.filter((page) => page !== null);
  const likely = keysToAsk(secrets);
  return [
    alertBlock(
      ['*Not submitted yet: this looks like a secret.*', ...lines, ...rest, why].join('\n'),
      'error',
    ),
    ...(places.includes(null) ? [redact] : []),
    ...(pages.length === 0 ? [] : [pageButtons([...new Set(pages)], 'Open')]),
    ...(likely.length === 0 ? [] : [allowBox(likely)]),
  ];
}

const why = "Whoever can read the repository could use it, and git's history keeps it after it is deleted.";

/** For what stands in the hub itself; a section has its own once it is open. */
const redact: KnownBlock = {
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: journalForm.redact,
      text: plainText('Replace with [REDACTED]'),
      style: 'primary',
    },
  ],
};

function allowBox(keys: readonly string[]): KnownBlock {
  const { blockId, choice } = allowedSecrets(keys);
  return checkboxesInput({
    blockId,
    label: 'Not a secret?',
    required: false,
    choices: [choice],
    initial: [],
  });
}

/** Action ids are told apart in a block, and all of these mean the same. */
function pageButtons(pages: readonly JournalPage[], verb: string): KnownBlock {
  return {
    type: 'actions',
    elements: pages.map((page) => ({
      type: 'button',
      action_id: `${journalForm.openPage}:${page}`,
      text: plainText(`${verb} ${headingOfPage(page)}`),
      value: page,
    })),
  };
}
