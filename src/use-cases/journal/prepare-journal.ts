import { assetPath, type EntryPath, journalPath } from '../../core/entry/entry-path.ts';
import { cleanLine } from '../../core/markdown/clean-line.ts';
import { composeBuildJournal } from '../../core/markdown/compose-build-journal.ts';
import { editBuildJournal } from '../../core/markdown/edit-build-journal.ts';
import { type LinkOf, linkPictures } from '../../core/markdown/journal/link-pictures.ts';
import { parseBuildJournal } from '../../core/markdown/parse-build-journal.ts';
import { writeBuildJournal } from '../../core/markdown/write-build-journal.ts';
import { fileAuthor } from '../file-author.ts';
import type { Asset, EntryChange, JournalDraft, KnownEntries, Person } from '../ports.ts';

export type PreparedJournal =
  | {
      readonly type: 'ready';
      readonly title: string;
      readonly path: EntryPath;
      readonly change: EntryChange;
      readonly text: string;
      readonly assets: readonly Asset[];
    }
  /** Nothing differs from the entry that is edited; `text` is that entry. */
  | { readonly type: 'unchanged'; readonly text: string }
  | { readonly type: 'unsafe'; readonly line: number; readonly why: string; readonly url: string | null }
  | { readonly type: 'basis-lost' };

export type PrepareSurroundings = {
  readonly knownEntries: KnownEntries;
  readonly folder: string;
  readonly accountUrl: (login: string) => string;
};

/** The file that a draft makes: a new one, or the edit of the one it was made from. */
export function prepareJournal(
  around: PrepareSurroundings,
  draft: JournalDraft,
  person: Person,
): Promise<PreparedJournal> {
  return draft.editing === null
    ? Promise.resolve(prepareNew(around, draft, person))
    : prepareEdit(around, draft, draft.editing);
}

function prepareNew(around: PrepareSurroundings, draft: JournalDraft, person: Person): PreparedJournal {
  const { date } = draft.key;
  const path = journalPath(around.folder, date, draft.answers.title);
  const entry = composeBuildJournal({
    date,
    author: fileAuthor(person, around.accountUrl),
    answers: draft.answers,
    link: linksFor(around.folder, path),
  });
  return {
    ...{ type: 'ready', title: entry.answers.title, path, text: writeBuildJournal(entry) },
    change: { type: 'create', entry },
    assets: assetsOf(around.folder, path, draft),
  };
}

async function prepareEdit(
  around: PrepareSurroundings,
  draft: JournalDraft,
  { path: opened, basis, url }: NonNullable<JournalDraft['editing']>,
): Promise<PreparedJournal> {
  const basisText = await around.knownEntries.text(basis);
  if (basisText === null) return { type: 'basis-lost' };
  // One that was opened on its way to the repository may have moved on to the next name since.
  const path = (await around.knownEntries.find(draft.key))?.path ?? opened;
  const before = parseBuildJournal(basisText);
  const answers = linkPictures(draft.answers, linksFor(around.folder, path));
  const edit = editBuildJournal(basisText, before.answers, answers);
  switch (edit.type) {
    case 'edited':
      return {
        ...{ type: 'ready', title: cleanLine(answers.title), path, text: edit.text },
        change: { type: 'edit', basis, entry: { ...before, answers } },
        assets: assetsOf(around.folder, path, draft),
      };
    case 'unchanged':
      return { type: 'unchanged', text: basisText };
    case 'unsafe':
      return { type: 'unsafe', line: edit.line, why: edit.why, url };
    case 'conflict':
      throw new Error('an edit cannot conflict with the very text it was made from');
    default:
      return edit satisfies never;
  }
}

/** Links are as from the entry itself, which lies in the folder. */
function linksFor(folder: string, path: EntryPath): LinkOf {
  return ({ oid, format }) => assetPath(folder, path, oid, format).slice(folder.length + 1);
}

function assetsOf(folder: string, path: EntryPath, { answers }: JournalDraft): readonly Asset[] {
  const kept = answers.screenshots.map(({ picture }) => picture).filter((picture) => picture.type === 'kept');
  const assets = kept.map(({ oid, format }) => ({ path: assetPath(folder, path, oid, format), oid }));
  return assets.filter((asset, at) => assets.findIndex(({ oid }) => oid === asset.oid) === at);
}
