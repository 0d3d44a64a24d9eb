import type { KnownBlock, ModalView } from '@slack/web-api';
import type { JournalPreview } from '../../use-cases/journal/journal-use-cases.ts';
import type { JournalId } from '../../use-cases/ports.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { pagesOfBlocks } from '../kit/pages-of-blocks.ts';
import { markdownBlocks } from '../kit/rich-text/markdown-blocks.ts';
import { alertBlock } from './alert-block.ts';
import { journalForm } from './journal-form.ts';
import { journalMetadata } from './journal-metadata.ts';
import { headingOfPage, pageOfSection } from './journal-pages.ts';
import { turnButtons } from './turn-buttons.ts';

/** The entry as it will read, from this page on, under what will be learned from it and what is still to be written. */
export function previewView(journal: JournalId, preview: JournalPreview, from: number): ModalView {
  const pages = pagesOfBlocks(markdownBlocks(preview.markdown));
  const at = Math.min(from, pages.length - 1);
  const turns = turnButtons(pages.length, at, 1);
  return mustPassAsView({
    type: 'modal',
    callback_id: journalForm.preview,
    private_metadata: encodeMetadata(journalMetadata, { view: 'preview', journal, from: at }),
    title: plainText('Preview'),
    close: plainText('Back'),
    blocks: [
      ...(at === 0 ? head(preview) : []),
      ...(pages[at] ?? []),
      ...(pages.length === 1 ? [] : [pageCount(at, pages.length)]),
      ...(turns.length === 0 ? [] : [{ type: 'actions', elements: [...turns] } as const]),
    ],
  });
}

function head({ found, missing }: JournalPreview): readonly KnownBlock[] {
  const names = [...new Set(missing.map(pageOfSection))].map(headingOfPage).join(', ');
  return [
    alertBlock(escapeMrkdwn(`This entry yields ${found}.`), 'info'),
    ...(missing.length === 0 ? [] : [alertBlock(`Still to be written: ${names}.`, 'warning')]),
  ];
}

function pageCount(at: number, count: number): KnownBlock {
  return { type: 'context', elements: [mrkdwnText(`Page ${at + 1} of ${count}`)] };
}
