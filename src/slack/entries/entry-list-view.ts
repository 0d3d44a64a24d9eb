import type { KnownBlock, ModalView } from '@slack/web-api';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { plainText } from '../kit/form/input-block.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { openButton } from '../messages/open-button.ts';
import { entriesView } from './entry-views.ts';
import type { ListedEntries } from './find-entries.ts';

/** Ids of the list. */
export const entryList = { edit: 'entries:edit' } as const;

/** So many of each list, so that both fit a view. */
const MOST = 40;

/** What can be edited, own entries first; `wanted` is what was asked for by name. */
export function entryListView(listed: ListedEntries, repository: RepositoryName, wanted: string): ModalView {
  const { own, others } = listed;
  const asked = escapeMrkdwn(truncate(wanted, 60));
  const none = wanted === '' ? 'There is no entry yet.' : `No entry is called “${asked}”.`;
  const rows = [...rowsOf('Yours', own, repository), ...rowsOf('Other journals', others ?? [], repository)];
  return entriesView([
    { type: 'context', elements: [mrkdwnText(`Entries of ${escapeMrkdwn(repository)}`)] },
    ...(rows.length === 0 && others !== null ? [{ type: 'section', text: mrkdwnText(none) } as const] : rows),
    ...(others === null ? [unreachable(rows.length)] : []),
  ]);
}

/** Says nothing about entries that nobody could look for. */
function unreachable(listed: number): KnownBlock {
  const rest =
    listed === 0
      ? 'so nothing can be listed. Try again in a minute.'
      : 'so only what is known here is listed.';
  return { type: 'context', elements: [mrkdwnText(`GitHub isn't answering right now, ${rest}`)] };
}

function rowsOf(
  title: string,
  paths: readonly EntryPath[],
  repository: RepositoryName,
): readonly KnownBlock[] {
  if (paths.length === 0) return [];
  const more = paths.length - MOST;
  const rest: KnownBlock = {
    type: 'context',
    elements: [mrkdwnText(`and ${more} more: \`/buildlog edit\` with a word of the name finds them.`)],
  };
  return [
    { type: 'header', text: plainText(title) },
    ...paths.slice(0, MOST).map((path) => row(path, repository)),
    ...(more > 0 ? [rest] : []),
  ];
}

function row(path: EntryPath, repository: RepositoryName): KnownBlock {
  return {
    type: 'section',
    text: mrkdwnText(escapeMrkdwn(truncate(nameOf(path), 200))),
    accessory: openButton(entryList.edit, 'Edit', { type: 'entry', repository, path }),
  };
}

/** The file's name without its ending: a day, and the words of a title or the author. */
function nameOf(path: EntryPath): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
