import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { Asset, Assets, BytesResult, JournalRepository, Submission, Text, Trouble } from '../ports.ts';

/** More than any folder has: whatever there is comes in one answer. */
const EVERY_JOURNAL = 100_000;

type Troubled = { readonly type: 'trouble'; readonly trouble: Trouble };

/**
 * The pictures that came with a submission and that nothing shows once its file is `before` again, each with its bytes
 * in the store: the repository is rid of them then, and a draft of what was undone still shows them.
 */
export async function picturesToRemove(
  assets: Assets,
  repository: JournalRepository,
  { path, assets: submitted }: Submission,
  before: Text | null,
): Promise<{ readonly type: 'pictures'; readonly pictures: readonly Asset[] } | Troubled> {
  const unlinked = submitted.filter((picture) => !isLinkedIn(before?.text ?? '', picture));
  if (unlinked.length === 0) return { type: 'pictures', pictures: [] };
  const namesakes = await readNamesakes(repository, path);
  if (namesakes.type === 'trouble') return namesakes;
  const pictures: Asset[] = [];
  for (const picture of unlinked) {
    if (namesakes.texts.some((text) => isLinkedIn(text, picture))) continue;
    const read = await bytesOf(assets, repository, picture);
    if (read.type === 'trouble') return read;
    // Nobody has to remove what the repository does not have.
    if (read.type === 'absent') continue;
    // Also where they are kept: what nothing holds is forgotten after an hour, counted from here.
    await assets.keep(read.bytes);
    pictures.push(picture);
  }
  return { type: 'pictures', pictures };
}

/** However it is linked; its name holds its content, so that nothing else is called so. */
function isLinkedIn(text: string, { path }: Asset): boolean {
  return text.includes(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * The other journals that can show the same pictures: a picture is named after its journal, and a journal whose name is
 * taken moves on to the next number while its pictures stay.
 */
async function readNamesakes(
  repository: JournalRepository,
  own: EntryPath,
): Promise<{ readonly type: 'namesakes'; readonly texts: readonly string[] } | Troubled> {
  const listed = await repository.listJournals(EVERY_JOURNAL);
  if (listed.type === 'trouble') return listed;
  const texts: string[] = [];
  for (const path of listed.paths) {
    if (path === own || unnumbered(path) !== unnumbered(own)) continue;
    const read = await repository.read(path);
    if (read.type === 'trouble') return read;
    if (read.type === 'file') texts.push(read.file.text);
  }
  return { type: 'namesakes', texts };
}

function unnumbered(path: EntryPath): string {
  return path.replace(/(?:-\d{1,3})?\.md$/, '');
}

async function bytesOf(assets: Assets, repository: JournalRepository, { oid }: Asset): Promise<BytesResult> {
  const bytes = await assets.read(oid);
  return bytes === null ? repository.readBlob(oid) : { type: 'bytes', bytes };
}
