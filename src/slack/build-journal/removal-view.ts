import type { ModalView } from '@slack/web-api';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { journalForm } from './journal-form.ts';
import { type JournalViewOf, journalMetadata } from './journal-metadata.ts';
import { rowWords } from './journal-pages.ts';
import { rowName } from './row-words.ts';

/** Asks before a row and all that is written in it goes: a menu cannot ask for one of its choices alone. */
export function removalView(
  draft: JournalDraft,
  asked: Omit<JournalViewOf<'removal'>, 'view' | 'journal'>,
): ModalView {
  const what = asked.list === 'screenshots' ? 'screenshot' : rowWords[asked.list].one;
  const name = nameOf(draft, asked);
  const called = name === '' ? '' : ` “${escapeMrkdwn(truncate(name, 150))}”`;
  return mustPassAsView({
    type: 'modal',
    callback_id: journalForm.removal,
    private_metadata: encodeMetadata(journalMetadata, {
      ...{ view: 'removal', journal: draft.key.journal },
      ...asked,
    }),
    title: plainText(`Remove ${what}`),
    submit: plainText('Remove'),
    close: plainText('Keep it'),
    blocks: [
      {
        type: 'section',
        text: mrkdwnText(`Remove the ${what}${called}? What is written in it goes with it.`),
      },
    ],
  });
}

function nameOf(
  { answers }: JournalDraft,
  { list, row }: Pick<JournalViewOf<'removal'>, 'list' | 'row'>,
): string {
  if (list === 'screenshots') return answers.screenshots.find(({ id }) => id === row)?.caption ?? '';
  const rows: readonly { readonly id: string }[] = answers[list];
  const found = rows.find(({ id }) => id === row);
  return found === undefined ? '' : rowName(list, found);
}
