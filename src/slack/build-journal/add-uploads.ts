import { parseRowId } from '../../core/entry/row-id.ts';
import type { Person, Upload } from '../../use-cases/ports.ts';
import { mustPassAsAck } from '../kit/check/must-pass.ts';
import { readFiles } from '../kit/files/read-files.ts';
import type { Submission } from '../kit/listening/submission.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { journalGone } from './journal-gone.ts';
import type { JournalViewOf } from './journal-metadata.ts';
import { journalSentence } from './journal-sentence.ts';
import type { JournalServices } from './journal-services.ts';
import { refuseAll } from './refuse.ts';
import { filesBlock } from './screenshot-blocks.ts';
import { showFetched } from './show-fetched.ts';
import type { TypedForm } from './typed-form.ts';

/** The files that were picked. Slack's id names each, so that a form that is delivered twice adds none twice. */
export function pickedUploads({ metadata, state }: TypedForm): readonly Upload[] {
  const files = metadata.view === 'page' ? readFiles(state, filesBlock(metadata.page.taken)) : null;
  return (files ?? []).flatMap(({ id, name, url, size }) => {
    const row = parseRowId(id);
    return row === null ? [] : [{ id: row, name, url: url ?? '', size, trouble: null }];
  });
}

/**
 * Keeps the picked files in the draft before the view is acknowledged, and fetches them afterwards: Slack waits three
 * seconds only. Whoever closes the view meanwhile finds them in the draft.
 */
export async function addUploads(
  args: Submission,
  added: {
    readonly person: Person;
    readonly metadata: JournalViewOf<'page'>;
    readonly uploads: readonly Upload[];
  },
  services: JournalServices,
): Promise<void> {
  const { person, metadata, uploads } = added;
  const patch = { type: 'add-uploads', uploads } as const;
  const kept = await services.useCases.journal.changeJournal(person, metadata.journal, patch);
  if (kept.type === 'gone') return refuseAll(args, journalGone);
  const names = uploads.map(({ name }) => (name === '' ? 'a file' : truncate(name, 60))).join(', ');
  const says = `:hourglass: Fetching ${escapeMrkdwn(names)} from Slack. Whatever happens to this window, they are kept in your draft.`;
  await args.ack(mustPassAsAck({ response_action: 'update', view: journalSentence(says, 'Back') }));
  await showFetched(args.client, args.view, { person, metadata }, services);
}
